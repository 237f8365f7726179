BEGIN TRANSACTION;
CREATE TABLE access (
	id INTEGER NOT NULL, 
	at DATETIME NOT NULL, 
	person_id BIGINT, 
	role VARCHAR(12) NOT NULL, 
	patient_id BIGINT, 
	what VARCHAR(32) NOT NULL, 
	CONSTRAINT pk_access PRIMARY KEY (id)
);
INSERT INTO "access" VALUES(1,'2026-11-23 09:00:00.000000',1,'admin',NULL,'invite_therapist');
INSERT INTO "access" VALUES(2,'2026-11-23 09:00:00.000000',1,'admin',1,'enrol');
INSERT INTO "access" VALUES(3,'2026-11-23 09:00:00.000000',3,'patient',1,'consent 4');
INSERT INTO "access" VALUES(4,'2026-11-23 09:00:00.000000',1,'admin',2,'enrol');
INSERT INTO "access" VALUES(5,'2026-11-23 09:00:00.000000',4,'patient',2,'consent 4');
INSERT INTO "access" VALUES(6,'2026-11-23 09:00:00.000000',1,'admin',3,'enrol');
INSERT INTO "access" VALUES(7,'2026-11-23 09:00:00.000000',5,'patient',3,'consent 4');
INSERT INTO "access" VALUES(8,'2026-11-23 09:00:00.000000',1,'admin',4,'enrol');
INSERT INTO "access" VALUES(9,'2026-11-23 09:00:00.000000',NULL,'patient',4,'consent 4');
INSERT INTO "access" VALUES(10,'2026-11-23 09:00:00.000000',1,'admin',5,'enrol');
INSERT INTO "access" VALUES(11,'2026-11-24 11:00:00.000000',2,'therapist',1,'letter');
INSERT INTO "access" VALUES(12,'2026-11-24 11:00:00.000000',2,'therapist',1,'appointment');
INSERT INTO "access" VALUES(13,'2026-11-24 11:00:00.000000',2,'therapist',1,'appointment');
INSERT INTO "access" VALUES(14,'2026-11-24 11:00:00.000000',2,'therapist',2,'card');
INSERT INTO "access" VALUES(15,'2026-11-24 11:00:00.000000',2,'therapist',2,'exercises');
INSERT INTO "access" VALUES(16,'2026-11-24 11:00:32.000000',2,'therapist',2,'exercises');
INSERT INTO "access" VALUES(17,'2026-11-24 11:00:36.000000',NULL,'patient',4,'erased');
INSERT INTO "access" VALUES(18,'2026-11-30 07:00:00.000000',2,'therapist',1,'summary');
INSERT INTO "access" VALUES(19,'2026-11-30 07:00:00.000000',2,'therapist',2,'summary');
INSERT INTO "access" VALUES(20,'2026-11-30 07:00:00.000000',2,'therapist',3,'summary');
INSERT INTO "access" VALUES(21,'2026-11-30 07:00:00.000000',2,'therapist',5,'summary');
INSERT INTO "access" VALUES(22,'2026-11-30 08:30:00.000000',2,'therapist',2,'safety');
INSERT INTO "access" VALUES(23,'2026-12-07 07:00:00.000000',2,'therapist',1,'summary');
INSERT INTO "access" VALUES(24,'2026-12-07 07:00:00.000000',2,'therapist',2,'summary');
INSERT INTO "access" VALUES(25,'2026-12-07 07:00:00.000000',2,'therapist',3,'summary');
INSERT INTO "access" VALUES(26,'2026-12-07 07:00:00.000000',2,'therapist',5,'summary');
INSERT INTO "access" VALUES(27,'2026-12-09 08:30:00.000000',2,'therapist',1,'summary');
INSERT INTO "access" VALUES(28,'2026-12-09 08:30:00.000000',2,'therapist',2,'summary');
INSERT INTO "access" VALUES(29,'2026-12-09 08:30:00.000000',2,'therapist',3,'summary');
INSERT INTO "access" VALUES(30,'2026-12-09 08:30:00.000000',2,'therapist',5,'summary');
INSERT INTO "access" VALUES(31,'2026-12-09 08:30:00.000000',2,'therapist',NULL,'proposals');
INSERT INTO "access" VALUES(32,'2026-12-09 08:30:00.000000',2,'therapist',1,'proposal');
CREATE TABLE after_end_answer (
	id INTEGER NOT NULL, 
	patient_id INTEGER NOT NULL, 
	local_date DATE NOT NULL, 
	days INTEGER NOT NULL, 
	answered_at DATETIME NOT NULL, 
	CONSTRAINT fk_after_end_answer_patient_id FOREIGN KEY(patient_id) REFERENCES patient (id), 
	CONSTRAINT pk_after_end_answer PRIMARY KEY (id), 
	CONSTRAINT uq_after_end_answer_patient_id_local_date UNIQUE (patient_id, local_date)
);
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0007');
CREATE TABLE "alert" (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	patient_id INTEGER NOT NULL, 
	kind VARCHAR(16) NOT NULL, 
	raised_at DATETIME NOT NULL, 
	told_at DATETIME, 
	cleared_at DATETIME, 
	CONSTRAINT fk_alert_patient_id FOREIGN KEY(patient_id) REFERENCES patient (id)
);
INSERT INTO "alert" VALUES(1,3,'paused','2026-11-29 08:30:00.000000','2026-11-30 07:00:00.000000','2026-11-30 07:00:00.000000');
INSERT INTO "alert" VALUES(2,2,'silence','2026-12-08 08:00:00.000000','2026-12-08 08:15:00.000000',NULL);
CREATE TABLE answer (
	id INTEGER NOT NULL, 
	session_id INTEGER NOT NULL, 
	patient_id INTEGER NOT NULL, 
	done VARCHAR(8) NOT NULL, 
	minutes INTEGER, 
	at_least_half BOOLEAN, 
	effort INTEGER, 
	pain INTEGER, 
	recalled BOOLEAN NOT NULL, 
	answered_at DATETIME NOT NULL, 
	changed_at DATETIME NOT NULL, reason VARCHAR(16), settled BOOLEAN, activity VARCHAR(24), 
	CONSTRAINT fk_answer_patient_id FOREIGN KEY(patient_id) REFERENCES patient (id), 
	CONSTRAINT fk_answer_session_id FOREIGN KEY(session_id) REFERENCES session (id), 
	CONSTRAINT pk_answer PRIMARY KEY (id), 
	CONSTRAINT uq_answer_session_id UNIQUE (session_id)
);
INSERT INTO "answer" VALUES(1,15,2,'not',NULL,NULL,NULL,NULL,0,'2026-11-24 11:00:36.000000','2026-11-24 11:00:36.000000',NULL,NULL,NULL);
INSERT INTO "answer" VALUES(2,2,1,'done',NULL,NULL,13,2,0,'2026-11-25 08:30:00.000000','2026-11-25 08:30:00.000000',NULL,NULL,NULL);
INSERT INTO "answer" VALUES(3,30,3,'done',NULL,NULL,14,3,0,'2026-11-25 08:30:00.000000','2026-11-25 08:30:00.000000',NULL,NULL,NULL);
INSERT INTO "answer" VALUES(4,3,1,'done',NULL,NULL,13,2,0,'2026-11-26 08:30:00.000000','2026-11-26 08:30:00.000000',NULL,NULL,NULL);
INSERT INTO "answer" VALUES(5,31,3,'done',NULL,NULL,14,3,0,'2026-11-26 08:30:00.000000','2026-11-26 08:30:00.000000',NULL,NULL,NULL);
INSERT INTO "answer" VALUES(6,4,1,'done',NULL,NULL,13,2,0,'2026-11-27 08:30:00.000000','2026-11-27 08:30:00.000000',NULL,NULL,NULL);
INSERT INTO "answer" VALUES(7,5,1,'done',NULL,NULL,13,2,0,'2026-11-28 08:30:00.000000','2026-11-28 08:30:00.000000',NULL,NULL,NULL);
INSERT INTO "answer" VALUES(8,33,3,'done',NULL,NULL,14,3,0,'2026-11-28 08:30:00.000000','2026-11-28 08:30:00.000000',NULL,NULL,NULL);
INSERT INTO "answer" VALUES(9,6,1,'done',NULL,NULL,13,2,0,'2026-11-29 08:30:00.000000','2026-11-29 08:30:00.000000',NULL,NULL,NULL);
INSERT INTO "answer" VALUES(10,7,1,'done',NULL,NULL,13,2,0,'2026-11-30 08:30:00.000000','2026-11-30 08:30:00.000000',NULL,NULL,NULL);
INSERT INTO "answer" VALUES(11,8,1,'done',NULL,NULL,11,2,0,'2026-12-01 08:30:00.000000','2026-12-01 08:30:00.000000',NULL,NULL,NULL);
INSERT INTO "answer" VALUES(12,9,1,'done',NULL,NULL,11,2,0,'2026-12-02 08:30:00.000000','2026-12-02 08:30:00.000000',NULL,NULL,NULL);
INSERT INTO "answer" VALUES(13,10,1,'done',NULL,NULL,11,2,0,'2026-12-03 08:30:00.000000','2026-12-03 08:30:00.000000',NULL,NULL,NULL);
INSERT INTO "answer" VALUES(14,11,1,'done',NULL,NULL,11,2,0,'2026-12-04 08:30:00.000000','2026-12-04 08:30:00.000000',NULL,NULL,NULL);
INSERT INTO "answer" VALUES(15,12,1,'done',NULL,NULL,11,2,0,'2026-12-05 08:30:00.000000','2026-12-05 08:30:00.000000',NULL,NULL,NULL);
INSERT INTO "answer" VALUES(16,13,1,'done',NULL,NULL,11,2,0,'2026-12-06 08:30:00.000000','2026-12-06 08:30:00.000000',NULL,NULL,NULL);
INSERT INTO "answer" VALUES(17,14,1,'done',NULL,NULL,11,2,0,'2026-12-07 08:30:00.000000','2026-12-07 08:30:00.000000',NULL,NULL,NULL);
INSERT INTO "answer" VALUES(18,61,1,'done',NULL,NULL,11,2,0,'2026-12-08 08:30:00.000000','2026-12-08 08:30:00.000000',NULL,NULL,NULL);
INSERT INTO "answer" VALUES(19,62,1,'done',NULL,NULL,11,2,0,'2026-12-09 08:30:00.000000','2026-12-09 08:30:00.000000',NULL,NULL,NULL);
CREATE TABLE answer_change (
	id INTEGER NOT NULL, 
	answer_id INTEGER NOT NULL, 
	done VARCHAR(8) NOT NULL, 
	minutes INTEGER, 
	at_least_half BOOLEAN, 
	effort INTEGER, 
	pain INTEGER, 
	reason VARCHAR(16), 
	activity VARCHAR(24), 
	recalled BOOLEAN NOT NULL, 
	given_at DATETIME NOT NULL, 
	changed_at DATETIME NOT NULL, 
	CONSTRAINT fk_answer_change_answer_id FOREIGN KEY(answer_id) REFERENCES answer (id), 
	CONSTRAINT pk_answer_change PRIMARY KEY (id)
);
CREATE TABLE "appointment" (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	patient_id INTEGER NOT NULL, 
	kind VARCHAR(12) NOT NULL, 
	local_date DATE NOT NULL, 
	local_time TIME NOT NULL, 
	minutes INTEGER NOT NULL, 
	state VARCHAR(12) NOT NULL, 
	sequence INTEGER NOT NULL, 
	made_at DATETIME NOT NULL, 
	made_by INTEGER, 
	changed_at DATETIME NOT NULL, 
	CONSTRAINT fk_appointment_made_by FOREIGN KEY(made_by) REFERENCES person (id), 
	CONSTRAINT fk_appointment_patient_id FOREIGN KEY(patient_id) REFERENCES patient (id)
);
INSERT INTO "appointment" VALUES(1,1,'supervised','2026-12-01','14:30:00.000000',30,'planned',0,'2026-11-24 11:00:00.000000',2,'2026-11-24 11:00:00.000000');
CREATE TABLE "cover" (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	therapist_id INTEGER NOT NULL, 
	stand_in_id INTEGER NOT NULL, 
	last DATE NOT NULL, 
	made_at DATETIME NOT NULL, 
	until_at DATETIME NOT NULL, 
	ended_at DATETIME, 
	made_by INTEGER, 
	CONSTRAINT fk_cover_made_by FOREIGN KEY(made_by) REFERENCES person (id), 
	CONSTRAINT fk_cover_stand_in_id FOREIGN KEY(stand_in_id) REFERENCES therapist (id), 
	CONSTRAINT fk_cover_therapist_id FOREIGN KEY(therapist_id) REFERENCES therapist (id)
);
CREATE TABLE "dose_decision" (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	patient_id INTEGER NOT NULL, 
	"key" VARCHAR(40) NOT NULL, 
	type VARCHAR(16) NOT NULL, 
	week INTEGER NOT NULL, 
	kind VARCHAR(16) NOT NULL, 
	reason VARCHAR(24) NOT NULL, 
	from_row VARCHAR(4) NOT NULL, 
	to_row VARCHAR(4) NOT NULL, 
	state VARCHAR(12) NOT NULL, 
	session_id INTEGER, 
	effective_on DATE, 
	heard VARCHAR(4), 
	made_at DATETIME NOT NULL, 
	ends_at DATETIME, 
	settled_at DATETIME, 
	settled_by INTEGER, 
	CONSTRAINT fk_dose_decision_patient_id FOREIGN KEY(patient_id) REFERENCES patient (id), 
	CONSTRAINT fk_dose_decision_session_id FOREIGN KEY(session_id) REFERENCES session (id), 
	CONSTRAINT fk_dose_decision_settled_by FOREIGN KEY(settled_by) REFERENCES person (id), 
	CONSTRAINT uq_dose_decision_patient_id_key UNIQUE (patient_id, "key")
);
INSERT INTO "dose_decision" VALUES(1,1,'week:1:strength','strength',1,'stay','under_done','N1','N1','applied',NULL,NULL,NULL,'2026-12-01 23:00:00.000000',NULL,NULL,NULL);
INSERT INTO "dose_decision" VALUES(2,1,'week:1:aerobic','aerobic',1,'stay','first_week_in_band','A1','A1','applied',NULL,NULL,NULL,'2026-12-01 23:00:00.000000',NULL,NULL,NULL);
INSERT INTO "dose_decision" VALUES(3,2,'week:1:strength','strength',1,'stay','under_done','N1','N1','applied',NULL,NULL,NULL,'2026-12-01 23:00:00.000000',NULL,NULL,NULL);
INSERT INTO "dose_decision" VALUES(4,2,'week:1:aerobic','aerobic',1,'stay','under_done','A1','A1','applied',NULL,NULL,NULL,'2026-12-01 23:00:00.000000',NULL,NULL,NULL);
INSERT INTO "dose_decision" VALUES(5,3,'week:1:strength','strength',1,'stay','few_ratings','N1','N1','applied',NULL,NULL,NULL,'2026-12-01 23:00:00.000000',NULL,NULL,NULL);
INSERT INTO "dose_decision" VALUES(6,3,'week:1:aerobic','aerobic',1,'stay','under_done','A1','A1','applied',NULL,NULL,NULL,'2026-12-01 23:00:00.000000',NULL,NULL,NULL);
INSERT INTO "dose_decision" VALUES(7,3,'strength:2026-11-26:absent_7','strength',2,'absence','absent_7','N1','N0','applied',NULL,'2026-12-04',NULL,'2026-12-03 23:00:00.000000',NULL,NULL,NULL);
INSERT INTO "dose_decision" VALUES(8,3,'aerobic:2026-11-28:absent_7','aerobic',2,'absence','absent_7','A1','A0','applied',NULL,'2026-12-06',NULL,'2026-12-05 23:00:00.000000',NULL,NULL,NULL);
INSERT INTO "dose_decision" VALUES(9,1,'week:2:strength','strength',2,'up','below_band','N1','N2','applied',NULL,'2026-12-10',NULL,'2026-12-08 23:00:00.000000','2026-12-22 23:00:00.000000','2026-12-09 08:30:00.000000',2);
INSERT INTO "dose_decision" VALUES(10,1,'week:2:aerobic','aerobic',2,'up','below_band','A1','A2','waiting',NULL,NULL,NULL,'2026-12-08 23:00:00.000000','2026-12-22 23:00:00.000000',NULL,NULL);
INSERT INTO "dose_decision" VALUES(11,2,'week:2:strength','strength',2,'stay','under_done','N1','N1','applied',NULL,NULL,NULL,'2026-12-08 23:00:00.000000',NULL,NULL,NULL);
INSERT INTO "dose_decision" VALUES(12,2,'week:2:aerobic','aerobic',2,'stay','under_done','A1','A1','applied',NULL,NULL,NULL,'2026-12-08 23:00:00.000000',NULL,NULL,NULL);
INSERT INTO "dose_decision" VALUES(13,3,'week:2:strength','strength',2,'stay','nothing_planned','N0','N0','applied',NULL,NULL,NULL,'2026-12-08 23:00:00.000000',NULL,NULL,NULL);
INSERT INTO "dose_decision" VALUES(14,3,'week:2:aerobic','aerobic',2,'stay','nothing_planned','A0','A0','applied',NULL,NULL,NULL,'2026-12-08 23:00:00.000000',NULL,NULL,NULL);
CREATE TABLE enrolment_draft (
	person_id INTEGER NOT NULL, 
	fields TEXT NOT NULL, 
	changed_at DATETIME NOT NULL, 
	CONSTRAINT fk_enrolment_draft_person_id FOREIGN KEY(person_id) REFERENCES person (id), 
	CONSTRAINT pk_enrolment_draft PRIMARY KEY (person_id)
);
CREATE TABLE first_week (
	patient_id INTEGER NOT NULL, 
	shown_at DATETIME NOT NULL, 
	screening TEXT NOT NULL, 
	decision VARCHAR(4), 
	decided_at DATETIME, 
	decided_by INTEGER, 
	CONSTRAINT fk_first_week_decided_by FOREIGN KEY(decided_by) REFERENCES person (id), 
	CONSTRAINT fk_first_week_patient_id FOREIGN KEY(patient_id) REFERENCES patient (id), 
	CONSTRAINT pk_first_week PRIMARY KEY (patient_id)
);
INSERT INTO "first_week" VALUES(1,'2026-11-23 09:00:00.000000','{}',NULL,NULL,NULL);
INSERT INTO "first_week" VALUES(2,'2026-11-23 09:00:00.000000','{}',NULL,NULL,NULL);
INSERT INTO "first_week" VALUES(3,'2026-11-23 09:00:00.000000','{}',NULL,NULL,NULL);
CREATE TABLE inbox (
	id INTEGER NOT NULL, 
	update_id BIGINT NOT NULL, 
	chat_id BIGINT NOT NULL, 
	payload TEXT NOT NULL, 
	received_at DATETIME NOT NULL, 
	attempts INTEGER NOT NULL, 
	handled_at DATETIME, 
	parked_at DATETIME, 
	error TEXT, retry_at DATETIME, 
	CONSTRAINT pk_inbox PRIMARY KEY (id), 
	CONSTRAINT uq_inbox_update_id UNIQUE (update_id)
);
INSERT INTO "inbox" VALUES(1,1000,1001,'','2026-11-23 09:00:00.000000',0,'2026-11-23 09:00:00.000000',NULL,NULL,NULL);
INSERT INTO "inbox" VALUES(2,1001,2001,'','2026-11-23 09:00:00.000000',0,'2026-11-23 09:00:00.000000',NULL,NULL,NULL);
INSERT INTO "inbox" VALUES(3,1002,1001,'','2026-11-23 09:00:00.000000',0,'2026-11-23 09:00:00.000000',NULL,NULL,NULL);
INSERT INTO "inbox" VALUES(4,1003,3001,'','2026-11-23 09:00:00.000000',0,'2026-11-23 09:00:00.000000',NULL,NULL,NULL);
INSERT INTO "inbox" VALUES(5,1004,3001,'','2026-11-23 09:00:00.000000',0,'2026-11-23 09:00:00.000000',NULL,NULL,NULL);
INSERT INTO "inbox" VALUES(6,1005,3001,'','2026-11-23 09:00:00.000000',0,'2026-11-23 09:00:00.000000',NULL,NULL,NULL);
INSERT INTO "inbox" VALUES(7,1006,3001,'','2026-11-23 09:00:00.000000',0,'2026-11-23 09:00:00.000000',NULL,NULL,NULL);
INSERT INTO "inbox" VALUES(8,1007,3001,'','2026-11-23 09:00:00.000000',0,'2026-11-23 09:00:00.000000',NULL,NULL,NULL);
INSERT INTO "inbox" VALUES(9,1008,3001,'','2026-11-23 09:00:00.000000',0,'2026-11-23 09:00:00.000000',NULL,NULL,NULL);
INSERT INTO "inbox" VALUES(10,1009,3001,'','2026-11-23 09:00:00.000000',0,'2026-11-23 09:00:00.000000',NULL,NULL,NULL);
INSERT INTO "inbox" VALUES(11,1010,3001,'','2026-11-23 09:00:00.000000',0,'2026-11-23 09:00:00.000000',NULL,NULL,NULL);
INSERT INTO "inbox" VALUES(12,1011,3001,'','2026-11-23 09:00:00.000000',0,'2026-11-23 09:00:00.000000',NULL,NULL,NULL);
INSERT INTO "inbox" VALUES(13,1012,1001,'','2026-11-23 09:00:00.000000',0,'2026-11-23 09:00:00.000000',NULL,NULL,NULL);
INSERT INTO "inbox" VALUES(14,1013,3002,'','2026-11-23 09:00:00.000000',0,'2026-11-23 09:00:00.000000',NULL,NULL,NULL);
INSERT INTO "inbox" VALUES(15,1014,3002,'','2026-11-23 09:00:00.000000',0,'2026-11-23 09:00:00.000000',NULL,NULL,NULL);
INSERT INTO "inbox" VALUES(16,1015,1001,'','2026-11-23 09:00:00.000000',0,'2026-11-23 09:00:00.000000',NULL,NULL,NULL);
INSERT INTO "inbox" VALUES(17,1016,3003,'','2026-11-23 09:00:00.000000',0,'2026-11-23 09:00:00.000000',NULL,NULL,NULL);
INSERT INTO "inbox" VALUES(18,1017,3003,'','2026-11-23 09:00:00.000000',0,'2026-11-23 09:00:00.000000',NULL,NULL,NULL);
INSERT INTO "inbox" VALUES(19,1018,1001,'','2026-11-23 09:00:00.000000',0,'2026-11-23 09:00:00.000000',NULL,NULL,NULL);
INSERT INTO "inbox" VALUES(20,1019,0,'','2026-11-23 09:00:00.000000',0,'2026-11-23 09:00:00.000000',NULL,NULL,NULL);
INSERT INTO "inbox" VALUES(21,1020,0,'','2026-11-23 09:00:00.000000',0,'2026-11-23 09:00:00.000000',NULL,NULL,NULL);
INSERT INTO "inbox" VALUES(22,1021,1001,'','2026-11-23 09:00:00.000000',0,'2026-11-23 09:00:00.000000',NULL,NULL,NULL);
INSERT INTO "inbox" VALUES(23,1022,3001,'','2026-11-24 11:00:00.000000',0,'2026-11-24 11:00:00.000000',NULL,NULL,NULL);
INSERT INTO "inbox" VALUES(24,1023,3001,'','2026-11-24 11:00:00.000000',0,'2026-11-24 11:00:00.000000',NULL,NULL,NULL);
INSERT INTO "inbox" VALUES(25,1024,2001,'','2026-11-24 11:00:00.000000',0,'2026-11-24 11:00:00.000000',NULL,NULL,NULL);
INSERT INTO "inbox" VALUES(26,1025,2001,'','2026-11-24 11:00:00.000000',0,'2026-11-24 11:00:00.000000',NULL,NULL,NULL);
INSERT INTO "inbox" VALUES(27,1026,2001,'','2026-11-24 11:00:00.000000',0,'2026-11-24 11:00:00.000000',NULL,NULL,NULL);
INSERT INTO "inbox" VALUES(28,1027,2001,'','2026-11-24 11:00:00.000000',0,'2026-11-24 11:00:00.000000',NULL,NULL,NULL);
INSERT INTO "inbox" VALUES(29,1028,2001,'','2026-11-24 11:00:00.000000',0,'2026-11-24 11:00:00.000000',NULL,NULL,NULL);
INSERT INTO "inbox" VALUES(30,1029,2001,'','2026-11-24 11:00:04.000000',0,'2026-11-24 11:00:04.000000',NULL,NULL,NULL);
INSERT INTO "inbox" VALUES(31,1030,2001,'','2026-11-24 11:00:04.000000',0,'2026-11-24 11:00:04.000000',NULL,NULL,NULL);
INSERT INTO "inbox" VALUES(32,1031,2001,'','2026-11-24 11:00:04.000000',0,'2026-11-24 11:00:04.000000',NULL,NULL,NULL);
INSERT INTO "inbox" VALUES(33,1032,2001,'','2026-11-24 11:00:08.000000',0,'2026-11-24 11:00:08.000000',NULL,NULL,NULL);
INSERT INTO "inbox" VALUES(34,1033,2001,'','2026-11-24 11:00:12.000000',0,'2026-11-24 11:00:12.000000',NULL,NULL,NULL);
INSERT INTO "inbox" VALUES(35,1034,2001,'','2026-11-24 11:00:16.000000',0,'2026-11-24 11:00:16.000000',NULL,NULL,NULL);
INSERT INTO "inbox" VALUES(36,1035,2001,'','2026-11-24 11:00:20.000000',0,'2026-11-24 11:00:20.000000',NULL,NULL,NULL);
INSERT INTO "inbox" VALUES(37,1036,2001,'','2026-11-24 11:00:24.000000',0,'2026-11-24 11:00:24.000000',NULL,NULL,NULL);
INSERT INTO "inbox" VALUES(38,1037,2001,'','2026-11-24 11:00:28.000000',0,'2026-11-24 11:00:28.000000',NULL,NULL,NULL);
INSERT INTO "inbox" VALUES(39,1038,2001,'','2026-11-24 11:00:32.000000',0,'2026-11-24 11:00:32.000000',NULL,NULL,NULL);
INSERT INTO "inbox" VALUES(40,1039,3002,'','2026-11-24 11:00:36.000000',0,'2026-11-24 11:00:36.000000',NULL,NULL,NULL);
INSERT INTO "inbox" VALUES(41,1040,0,'','2026-11-24 11:00:36.000000',0,'2026-11-24 11:00:36.000000',NULL,NULL,NULL);
INSERT INTO "inbox" VALUES(42,1041,0,'','2026-11-24 11:00:36.000000',0,'2026-11-24 11:00:36.000000',NULL,NULL,NULL);
INSERT INTO "inbox" VALUES(43,1042,0,'','2026-11-24 11:00:36.000000',0,'2026-11-24 11:00:36.000000',NULL,NULL,NULL);
INSERT INTO "inbox" VALUES(44,1043,3001,'','2026-11-25 08:30:00.000000',0,'2026-11-25 08:30:00.000000',NULL,NULL,NULL);
INSERT INTO "inbox" VALUES(45,1044,3003,'','2026-11-25 08:30:00.000000',0,'2026-11-25 08:30:00.000000',NULL,NULL,NULL);
INSERT INTO "inbox" VALUES(46,1045,3001,'','2026-11-26 08:30:00.000000',0,'2026-11-26 08:30:00.000000',NULL,NULL,NULL);
INSERT INTO "inbox" VALUES(47,1046,3003,'','2026-11-26 08:30:00.000000',0,'2026-11-26 08:30:00.000000',NULL,NULL,NULL);
INSERT INTO "inbox" VALUES(48,1047,3001,'','2026-11-27 08:30:00.000000',0,'2026-11-27 08:30:00.000000',NULL,NULL,NULL);
INSERT INTO "inbox" VALUES(49,1048,3002,'','2026-11-27 08:30:00.000000',0,'2026-11-27 08:30:00.000000',NULL,NULL,NULL);
INSERT INTO "inbox" VALUES(50,1049,3002,'','2026-11-27 08:30:00.000000',0,'2026-11-27 08:30:00.000000',NULL,NULL,NULL);
INSERT INTO "inbox" VALUES(51,1050,3001,'','2026-11-28 08:30:00.000000',0,'2026-11-28 08:30:00.000000',NULL,NULL,NULL);
INSERT INTO "inbox" VALUES(52,1051,3003,'','2026-11-28 08:30:00.000000',0,'2026-11-28 08:30:00.000000',NULL,NULL,NULL);
INSERT INTO "inbox" VALUES(53,1052,3001,'','2026-11-29 08:30:00.000000',0,'2026-11-29 08:30:00.000000',NULL,NULL,NULL);
INSERT INTO "inbox" VALUES(54,1053,3003,'','2026-11-29 08:30:00.000000',0,'2026-11-29 08:30:00.000000',NULL,NULL,NULL);
INSERT INTO "inbox" VALUES(55,1054,3003,'','2026-11-29 08:30:00.000000',0,'2026-11-29 08:30:00.000000',NULL,NULL,NULL);
INSERT INTO "inbox" VALUES(56,1055,3001,'','2026-11-30 08:30:00.000000',0,'2026-11-30 08:30:00.000000',NULL,NULL,NULL);
INSERT INTO "inbox" VALUES(57,1056,2001,'','2026-11-30 08:30:00.000000',0,'2026-11-30 08:30:00.000000',NULL,NULL,NULL);
INSERT INTO "inbox" VALUES(58,1057,3001,'','2026-12-01 08:30:00.000000',0,'2026-12-01 08:30:00.000000',NULL,NULL,NULL);
INSERT INTO "inbox" VALUES(59,1058,3001,'','2026-12-02 08:30:00.000000',0,'2026-12-02 08:30:00.000000',NULL,NULL,NULL);
INSERT INTO "inbox" VALUES(60,1059,3001,'','2026-12-03 08:30:00.000000',0,'2026-12-03 08:30:00.000000',NULL,NULL,NULL);
INSERT INTO "inbox" VALUES(61,1060,3001,'','2026-12-04 08:30:00.000000',0,'2026-12-04 08:30:00.000000',NULL,NULL,NULL);
INSERT INTO "inbox" VALUES(62,1061,3001,'','2026-12-05 08:30:00.000000',0,'2026-12-05 08:30:00.000000',NULL,NULL,NULL);
INSERT INTO "inbox" VALUES(63,1062,3001,'','2026-12-06 08:30:00.000000',0,'2026-12-06 08:30:00.000000',NULL,NULL,NULL);
INSERT INTO "inbox" VALUES(64,1063,3001,'','2026-12-07 08:30:00.000000',0,'2026-12-07 08:30:00.000000',NULL,NULL,NULL);
INSERT INTO "inbox" VALUES(65,1064,3001,'','2026-12-08 08:30:00.000000',0,'2026-12-08 08:30:00.000000',NULL,NULL,NULL);
INSERT INTO "inbox" VALUES(66,1065,3001,'','2026-12-09 08:30:00.000000',0,'2026-12-09 08:30:00.000000',NULL,NULL,NULL);
INSERT INTO "inbox" VALUES(67,1066,2001,'','2026-12-09 08:30:00.000000',0,'2026-12-09 08:30:00.000000',NULL,NULL,NULL);
INSERT INTO "inbox" VALUES(68,1067,2001,'','2026-12-09 08:30:00.000000',0,'2026-12-09 08:30:00.000000',NULL,NULL,NULL);
INSERT INTO "inbox" VALUES(69,1068,2001,'','2026-12-09 08:30:00.000000',0,'2026-12-09 08:30:00.000000',NULL,NULL,NULL);
CREATE TABLE invitation (
	id INTEGER NOT NULL, 
	token_hash VARCHAR(64) NOT NULL, 
	patient_id INTEGER, 
	therapist_id INTEGER, 
	created_at DATETIME NOT NULL, 
	expires_at DATETIME NOT NULL, 
	used_at DATETIME, 
	used_by INTEGER, 
	CONSTRAINT fk_invitation_patient_id FOREIGN KEY(patient_id) REFERENCES patient (id), 
	CONSTRAINT fk_invitation_therapist_id FOREIGN KEY(therapist_id) REFERENCES therapist (id), 
	CONSTRAINT fk_invitation_used_by FOREIGN KEY(used_by) REFERENCES person (id), 
	CONSTRAINT pk_invitation PRIMARY KEY (id), 
	CONSTRAINT uq_invitation_token_hash UNIQUE (token_hash)
);
INSERT INTO "invitation" VALUES(1,'c4c6105f657c8141bdfbc49c8f1c55069cecd6e6bca56073db2c49c1e812c1b3',NULL,1,'2026-11-23 09:00:00.000000','2026-12-07 09:00:00.000000','2026-11-23 09:00:00.000000',2);
INSERT INTO "invitation" VALUES(2,'8a3c125de266952ea0c57a9cd84d4505db9b465b191f54b5b85980231af1f937',1,NULL,'2026-11-23 09:00:00.000000','2026-12-07 09:00:00.000000','2026-11-23 09:00:00.000000',3);
INSERT INTO "invitation" VALUES(3,'d1bf4c7865db44302f35253f62f0a85e5fc0f00f9fb25c57b3d5dbb8aadc081a',2,NULL,'2026-11-23 09:00:00.000000','2026-12-07 09:00:00.000000','2026-11-23 09:00:00.000000',4);
INSERT INTO "invitation" VALUES(4,'60eee504b4f3fb1061b1abd22e163f079ee407fc40e140d7b6404bacbfc9011c',3,NULL,'2026-11-23 09:00:00.000000','2026-12-07 09:00:00.000000','2026-11-23 09:00:00.000000',5);
INSERT INTO "invitation" VALUES(6,'9a323e0f0e0fa7447ebdfc6566f4e10351ab7f894e871e176cb56fd4dbb59c58',5,NULL,'2026-11-23 09:00:00.000000','2026-12-07 09:00:00.000000',NULL,NULL);
CREATE TABLE "letter" (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	patient_id INTEGER NOT NULL, 
	from_patient BOOLEAN NOT NULL, 
	person_id INTEGER, 
	text TEXT NOT NULL, 
	written_at DATETIME NOT NULL, 
	CONSTRAINT fk_letter_patient_id FOREIGN KEY(patient_id) REFERENCES patient (id), 
	CONSTRAINT fk_letter_person_id FOREIGN KEY(person_id) REFERENCES person (id)
);
INSERT INTO "letter" VALUES(1,1,1,3,'Mag ik ook zwemmen?','2026-11-24 11:00:00.000000');
INSERT INTO "letter" VALUES(2,1,0,2,'Ja, rustig beginnen.','2026-11-24 11:00:00.000000');
CREATE TABLE outbox (
	id INTEGER NOT NULL, 
	"key" VARCHAR(128) NOT NULL, 
	chat_id BIGINT NOT NULL, 
	kind VARCHAR(32) NOT NULL, 
	arguments TEXT NOT NULL, 
	lane INTEGER NOT NULL, 
	edits INTEGER, 
	state VARCHAR(8) NOT NULL, 
	not_before DATETIME NOT NULL, 
	retry_at DATETIME, 
	expires_at DATETIME, 
	created_at DATETIME NOT NULL, 
	sending_since DATETIME, 
	settled_at DATETIME, 
	attempts INTEGER NOT NULL, 
	unknown INTEGER NOT NULL, 
	message_id INTEGER, 
	said TEXT, 
	reason VARCHAR(64), quiet_zone VARCHAR(64), 
	CONSTRAINT pk_outbox PRIMARY KEY (id), 
	CONSTRAINT uq_outbox_key UNIQUE ("key")
);
INSERT INTO "outbox" VALUES(1,'once:1001:menu:admin',1001,'menu','{"language": "nl", "roles": ["admin"]}',0,NULL,'sent','2026-11-23 09:00:00.000000',NULL,'2026-11-24 09:00:00.000000','2026-11-23 09:00:00.000000','2026-11-23 09:00:00.000000','2026-11-23 09:00:00.000000',1,0,NULL,NULL,NULL,NULL);
INSERT INTO "outbox" VALUES(2,'u1000:1001:invited',1001,'invited','{}',0,NULL,'sent','2026-11-23 09:00:00.000000',NULL,'2026-11-24 09:00:00.000000','2026-11-23 09:00:00.000000','2026-11-23 09:00:00.000000','2026-11-23 09:00:00.000000',1,0,2,NULL,NULL,NULL);
INSERT INTO "outbox" VALUES(3,'u1001:2001:therapist_welcome',2001,'therapist_welcome','{"language": "nl", "name": "Tom"}',0,NULL,'sent','2026-11-23 09:00:00.000000',NULL,'2026-11-24 09:00:00.000000','2026-11-23 09:00:00.000000','2026-11-23 09:00:00.000000','2026-11-23 09:00:00.000000',1,0,2,'<b>Welkom, Tom.</b>

Elke maandag krijgt u een overzicht van uw patiënten. Tussendoor typt u /overzicht. Begint of stopt een patiënt, neemt iemand pauze, of hoor ik een week niets? Dan krijgt u daar bericht van. Dat geldt ook als een patiënt iets typt over ernstige klachten, zoals een val.

Antwoorden van patiënten leest u in het overzicht. Wat patiënten verder typen, krijgt u niet te zien. Dat weten zij: bij klachten bellen ze.',NULL,NULL);
INSERT INTO "outbox" VALUES(4,'u1001:2001:menu',2001,'menu','{"language": "nl", "roles": ["therapist"]}',0,NULL,'sent','2026-11-23 09:00:00.000000',NULL,'2026-11-24 09:00:00.000000','2026-11-23 09:00:00.000000','2026-11-23 09:00:00.000000','2026-11-23 09:00:00.000000',1,0,NULL,NULL,NULL,NULL);
INSERT INTO "outbox" VALUES(5,'u1002:1001:enrolled',1001,'enrolled','{}',0,NULL,'sent','2026-11-23 09:00:00.000000',NULL,'2026-11-24 09:00:00.000000','2026-11-23 09:00:00.000000','2026-11-23 09:00:00.000000','2026-11-23 09:00:00.000000',1,0,4,NULL,NULL,NULL);
INSERT INTO "outbox" VALUES(6,'u1003:3001:consent',3001,'consent','{"language": "nl", "patient": 1}',0,NULL,'sent','2026-11-23 09:00:00.000000',NULL,'2026-11-24 09:00:00.000000','2026-11-23 09:00:00.000000','2026-11-23 09:00:00.000000','2026-11-23 09:00:00.000000',1,0,2,'<b>Doet u mee?</b>

Ik ben Oefenmaat, een hulpmiddel van Fysio De Linde. Op elke dag van uw programma stuur ik u een bericht met uw oefeningen. Daarna vraag ik hoe het ging. Ik ben een computerprogramma, geen mens.

<b>Wat wordt bewaard?</b>
Uw code, uw programma, en wat u antwoordt: of het gelukt is, hoe zwaar het was en hoeveel pijn u had. Ook wat u antwoordt op een paar vragen aan het begin en het eind, en later: over pijn, uw bezigheden, vallen en een operatie. Ook waarom iets niet lukte, wat u anders deed, en uw pauzes. Typt u over ernstige klachten, zoals een val of pijn op de borst? Dan bewaar ik waar het over ging, niet uw woorden. Uw therapeut krijgt er bericht van. Ook wat u en uw therapeut elkaar via mij schrijven, uw afspraken, en de berichten die u van mij kreeg. Dat zijn allemaal gegevens over uw gezondheid. Ook het nummer van uw Telegram-account (niet uw telefoonnummer), zodat ik u kan bereiken. En wie uw gegevens bekeek, en wanneer. Uw naam bewaar ik niet.

<b>Waarvoor?</b>
Zo blijft uw programma bij u passen en ziet uw therapeut hoe het gaat.

<b>Hoe lang?</b>
Tot 24 maanden na het einde. Dan haal ik uw code, uw account en alle tekst weg. Alleen cijfers en datums blijven over; bij wie ze horen, staat er niet meer bij. Wie uw gegevens bekeek, blijft vijf jaar staan, zonder uw code.

<b>Wie leest het?</b>
Uw therapeut, wie voor uw therapeut invalt, en de praktijk. De berichten gaan via de computers van Telegram en blijven daar staan. Berichten van en naar een computerprogramma zijn daar niet van begin tot eind versleuteld.

<b>Niet voor klachten of haast</b>
Niemand leest uw berichten meteen. Hebt u klachten of is er haast bij? Bel dan. In /help staat wie u belt.

<b>U beslist</b>
Meedoen is vrijwillig. Doet u niet mee, dan gaat uw behandeling gewoon door. Stoppen kan altijd met /stop: dan komt er geen bericht meer, en wat u al antwoordde blijft nog bewaard. Met /mijngegevens ziet u wat er bewaard is en wie het bekeek, en kunt u alles laten wissen. Vragen? Stel ze aan Fysio De Linde, 020 555 01 23.',NULL,NULL);
INSERT INTO "outbox" VALUES(7,'u1004:2001:first_week',2001,'first_week','{"patient": 1}',1,NULL,'sent','2026-11-23 09:00:00.000000',NULL,NULL,'2026-11-23 09:00:00.000000','2026-11-23 09:00:00.000000','2026-11-23 09:00:00.000000',1,0,3,'<b>P-001 doet mee.</b>

De eerste dag is dinsdag 24 november.
De berichten beginnen zoals gepland, tenzij u ze tegenhoudt.

<b>Week 1</b>
di 24 nov: kracht, begeleid
wo 25 nov: conditie, 30''
do 26 nov: conditie, 30''
vr 27 nov: kracht
za 28 nov: conditie, 30''
zo 29 nov: conditie, 30''
ma 30 nov: conditie, 30''
Krachtoefeningen: knie heffen bij een stoel, opstaan uit een stoel, been strekken op een stoel, been heffen op uw zij, bruggetje, bovenbeen aanspannen, de schelp.

<b>Let op</b>
• Een elastische band wordt aangeraden.
• De kniebuigers worden alleen indirect getraind (bruggetje of hiel naar het plafond): er is geen andere bruikbare oefening voor.

<b>Screening</b>
Tik aan wat geldt.',NULL,'Europe/Amsterdam');
INSERT INTO "outbox" VALUES(8,'u1004:3001:consent',3001,'consent','{"language": "nl", "patient": 1}',0,2,'sent','2026-11-23 09:00:00.000000',NULL,'2026-11-24 09:00:00.000000','2026-11-23 09:00:00.000000','2026-11-23 09:00:00.000000','2026-11-23 09:00:00.000000',1,0,2,'<b>Doet u mee?</b>

Ik ben Oefenmaat, een hulpmiddel van Fysio De Linde. Op elke dag van uw programma stuur ik u een bericht met uw oefeningen. Daarna vraag ik hoe het ging. Ik ben een computerprogramma, geen mens.

<b>Wat wordt bewaard?</b>
Uw code, uw programma, en wat u antwoordt: of het gelukt is, hoe zwaar het was en hoeveel pijn u had. Ook wat u antwoordt op een paar vragen aan het begin en het eind, en later: over pijn, uw bezigheden, vallen en een operatie. Ook waarom iets niet lukte, wat u anders deed, en uw pauzes. Typt u over ernstige klachten, zoals een val of pijn op de borst? Dan bewaar ik waar het over ging, niet uw woorden. Uw therapeut krijgt er bericht van. Ook wat u en uw therapeut elkaar via mij schrijven, uw afspraken, en de berichten die u van mij kreeg. Dat zijn allemaal gegevens over uw gezondheid. Ook het nummer van uw Telegram-account (niet uw telefoonnummer), zodat ik u kan bereiken. En wie uw gegevens bekeek, en wanneer. Uw naam bewaar ik niet.

<b>Waarvoor?</b>
Zo blijft uw programma bij u passen en ziet uw therapeut hoe het gaat.

<b>Hoe lang?</b>
Tot 24 maanden na het einde. Dan haal ik uw code, uw account en alle tekst weg. Alleen cijfers en datums blijven over; bij wie ze horen, staat er niet meer bij. Wie uw gegevens bekeek, blijft vijf jaar staan, zonder uw code.

<b>Wie leest het?</b>
Uw therapeut, wie voor uw therapeut invalt, en de praktijk. De berichten gaan via de computers van Telegram en blijven daar staan. Berichten van en naar een computerprogramma zijn daar niet van begin tot eind versleuteld.

<b>Niet voor klachten of haast</b>
Niemand leest uw berichten meteen. Hebt u klachten of is er haast bij? Bel dan. In /help staat wie u belt.

<b>U beslist</b>
Meedoen is vrijwillig. Doet u niet mee, dan gaat uw behandeling gewoon door. Stoppen kan altijd met /stop: dan komt er geen bericht meer, en wat u al antwoordde blijft nog bewaard. Met /mijngegevens ziet u wat er bewaard is en wie het bekeek, en kunt u alles laten wissen. Vragen? Stel ze aan Fysio De Linde, 020 555 01 23.

✓ U hebt hiermee ingestemd.',NULL,NULL);
INSERT INTO "outbox" VALUES(9,'u1004:3001:welcome',3001,'welcome','{"day": "2026-11-24", "language": "nl", "time": "09:00", "today": false, "waits": false}',0,NULL,'sent','2026-11-23 09:00:00.000000',NULL,'2026-11-24 09:00:00.000000','2026-11-23 09:00:00.000000','2026-11-23 09:00:00.000000','2026-11-23 09:00:00.000000',1,0,3,'<b>Fijn dat u meedoet.</b>

Uw eerste bericht komt op dinsdag 24 november om 09:00 uur.

<b>Zo gaat een dag</b>
• U leest wat er die dag op het programma staat. Onder de knop "Hoe doe ik dit?" staat hoe elke oefening gaat.
• Klaar? Tik op "Klaar". Lukte het voor een deel, of niet? Tik dan op "Deels" of "Niet vandaag". Dat mag altijd.
• Daarna vraag ik hoe zwaar het was en hoeveel pijn u had. Meer hoeft u niet te doen.

Niemand leest uw berichten meteen. In /help staat wie u belt bij klachten.',NULL,NULL);
INSERT INTO "outbox" VALUES(10,'u1004:3001:welcome_effort',3001,'welcome_effort','{"language": "nl"}',0,NULL,'sent','2026-11-23 09:00:00.000000',NULL,'2026-11-24 09:00:00.000000','2026-11-23 09:00:00.000000','2026-11-23 09:00:00.000000','2026-11-23 09:00:00.000000',1,0,4,'<b>Hoe zwaar was het?</b>

Dat vraag ik met een getal van 6 tot en met 20. Bij elk getal horen woorden:

6–8: zoals in rust
9–11: makkelijk, u kunt er nog bij zingen
12–13: u merkt dat u werkt, praten gaat goed
14–15: stevig, u praat in korte zinnen
16–17: doorzetten, nog maar een paar woorden
18–19: zwaarder dan nodig is
20: u kunt niet meer verder

Probeer het eens. Dit wordt niet bewaard. Hoe zwaar is het voor u om hier nu te zitten? Tik op een getal.',NULL,NULL);
INSERT INTO "outbox" VALUES(11,'u1004:3001:welcome_pain',3001,'welcome_pain','{"calendar": false, "language": "nl", "limit": 5}',0,NULL,'sent','2026-11-23 09:00:00.000000',NULL,'2026-11-24 09:00:00.000000','2026-11-23 09:00:00.000000','2026-11-23 09:00:00.000000','2026-11-23 09:00:00.000000',1,0,5,'<b>Wat mag u voelen?</b>

Een beetje pijn tijdens het oefenen mag. Ik vraag ernaar met een getal: 0 is geen pijn, 10 is de ergste pijn die u zich kunt voorstellen.

• Tot en met 5: ga rustig door.
• Meer dan 5, of de volgende dag nog niet zoals anders? Dan doet u het de volgende keer lichter. Ik help u daarbij.

In de eerste twee weken kan het iets meer zijn dan u gewend bent. Uw lichaam moet wennen.

Meer pijn op een dag? Tik in het bericht op "Meer pijn vandaag". Blijft de pijn langer dan twee dagen? Bel dan Fysio De Linde, 020 555 01 23.',NULL,NULL);
INSERT INTO "outbox" VALUES(12,'u1004:3001:menu',3001,'menu','{"language": "nl", "roles": ["patient"]}',0,NULL,'sent','2026-11-23 09:00:00.000000',NULL,'2026-11-24 09:00:00.000000','2026-11-23 09:00:00.000000','2026-11-23 09:00:00.000000','2026-11-23 09:00:00.000000',1,0,NULL,NULL,NULL,NULL);
INSERT INTO "outbox" VALUES(13,'questionnaire:1:start',3001,'questionnaire','{"moment": "start", "patient": 1}',2,NULL,'sent','2026-11-23 09:00:00.000000',NULL,NULL,'2026-11-23 09:00:00.000000','2026-11-23 09:00:00.000000','2026-11-23 09:00:00.000000',1,0,6,'<b>Een paar vragen vooraf</b>

Hoe gaat het nu met u? Dat hoor ik graag voordat u begint. Het zijn 6 vragen. Dat duurt ongeveer 2 minuten.

Zo weet ik welke pijn voor u gewoon is. Uw programma houdt daar rekening mee. Aan het eind en daarna nog twee keer stel ik dezelfde vragen. Dan ziet uw therapeut wat er anders is.

Uw antwoorden worden bewaard. Uw therapeut ziet ze aan het eind van uw programma. Bent u gevallen of hebt u veel pijn? Zeg het dan ook meteen tegen uw therapeut. Die leest dit nu nog niet.
Antwoorden hoeft niet. U kunt ook later verdergaan.',NULL,'Europe/Amsterdam');
INSERT INTO "outbox" VALUES(14,'u1005:3001:questionnaire',3001,'questionnaire','{"language": "nl", "moment": "start", "outside": null, "patient": 1}',0,6,'sent','2026-11-23 09:00:00.000000',NULL,'2026-11-24 09:00:00.000000','2026-11-23 09:00:00.000000','2026-11-23 09:00:00.000000','2026-11-23 09:00:00.000000',1,0,6,'<b>Vraag 1 van 6</b>

Hoeveel pijn had u de afgelopen week gemiddeld aan uw knie of heup?

0 is helemaal geen pijn. 10 is de ergste pijn die u zich kunt voorstellen.',NULL,NULL);
INSERT INTO "outbox" VALUES(15,'u1006:3001:questionnaire',3001,'questionnaire','{"language": "nl", "moment": "start", "outside": null, "patient": 1}',0,6,'sent','2026-11-23 09:00:00.000000',NULL,'2026-11-24 09:00:00.000000','2026-11-23 09:00:00.000000','2026-11-23 09:00:00.000000','2026-11-23 09:00:00.000000',1,0,6,'<b>Vraag 2 van 6</b>

Hoe erg was de pijn op het slechtste moment van de afgelopen week?

0 is helemaal geen pijn. 10 is de ergste pijn die u zich kunt voorstellen.',NULL,NULL);
INSERT INTO "outbox" VALUES(16,'u1007:3001:questionnaire',3001,'questionnaire','{"language": "nl", "moment": "start", "outside": null, "patient": 1}',0,6,'sent','2026-11-23 09:00:00.000000',NULL,'2026-11-24 09:00:00.000000','2026-11-23 09:00:00.000000','2026-11-23 09:00:00.000000','2026-11-23 09:00:00.000000',1,0,6,'<b>Vraag 3 van 6</b>

Welke bezigheid wilt u weer beter kunnen?',NULL,NULL);
INSERT INTO "outbox" VALUES(17,'u1008:3001:questionnaire',3001,'questionnaire','{"language": "nl", "moment": "start", "outside": null, "patient": 1}',0,6,'sent','2026-11-23 09:00:00.000000',NULL,'2026-11-24 09:00:00.000000','2026-11-23 09:00:00.000000','2026-11-23 09:00:00.000000','2026-11-23 09:00:00.000000',1,0,6,'<b>Vraag 4 van 6</b>

Hoe moeilijk was traplopen de afgelopen week?

0 is helemaal niet moeilijk. 10 is zo moeilijk dat het niet lukte.',NULL,NULL);
INSERT INTO "outbox" VALUES(18,'u1009:3001:questionnaire',3001,'questionnaire','{"language": "nl", "moment": "start", "outside": null, "patient": 1}',0,6,'sent','2026-11-23 09:00:00.000000',NULL,'2026-11-24 09:00:00.000000','2026-11-23 09:00:00.000000','2026-11-23 09:00:00.000000','2026-11-23 09:00:00.000000',1,0,6,'<b>Vraag 5 van 6</b>

Op hoeveel dagen hebt u in de afgelopen week geoefend?',NULL,NULL);
INSERT INTO "outbox" VALUES(19,'u1010:3001:questionnaire',3001,'questionnaire','{"language": "nl", "moment": "start", "outside": null, "patient": 1}',0,6,'sent','2026-11-23 09:00:00.000000',NULL,'2026-11-24 09:00:00.000000','2026-11-23 09:00:00.000000','2026-11-23 09:00:00.000000','2026-11-23 09:00:00.000000',1,0,6,'<b>Vraag 6 van 6</b>

Bent u in de laatste 3 maanden gevallen?',NULL,NULL);
INSERT INTO "outbox" VALUES(20,'u1011:3001:questionnaire',3001,'questionnaire','{"language": "nl", "moment": "start", "outside": null, "patient": 1}',0,6,'sent','2026-11-23 09:00:00.000000',NULL,'2026-11-24 09:00:00.000000','2026-11-23 09:00:00.000000','2026-11-23 09:00:00.000000','2026-11-23 09:00:00.000000',1,0,6,'<b>Dank u, dit waren alle vragen.</b>

Uw antwoorden zijn bewaard.

Uw eerste oefeningen krijgt u op dinsdag 24 november om 09:00 uur. Tot die tijd hoeft u niets te doen.

Niemand leest uw antwoorden meteen. In /help staat wie u belt bij klachten.',NULL,NULL);
INSERT INTO "outbox" VALUES(21,'u1012:1001:enrolled',1001,'enrolled','{}',0,NULL,'sent','2026-11-23 09:00:00.000000',NULL,'2026-11-24 09:00:00.000000','2026-11-23 09:00:00.000000','2026-11-23 09:00:00.000000','2026-11-23 09:00:00.000000',1,0,6,NULL,NULL,NULL);
INSERT INTO "outbox" VALUES(22,'u1013:3002:consent',3002,'consent','{"language": "nl", "patient": 2}',0,NULL,'sent','2026-11-23 09:00:00.000000',NULL,'2026-11-24 09:00:00.000000','2026-11-23 09:00:00.000000','2026-11-23 09:00:00.000000','2026-11-23 09:00:00.000000',1,0,2,'<b>Doet u mee?</b>

Ik ben Oefenmaat, een hulpmiddel van Fysio De Linde. Op elke dag van uw programma stuur ik u een bericht met uw oefeningen. Daarna vraag ik hoe het ging. Ik ben een computerprogramma, geen mens.

<b>Wat wordt bewaard?</b>
Uw code, uw programma, en wat u antwoordt: of het gelukt is, hoe zwaar het was en hoeveel pijn u had. Ook wat u antwoordt op een paar vragen aan het begin en het eind, en later: over pijn, uw bezigheden, vallen en een operatie. Ook waarom iets niet lukte, wat u anders deed, en uw pauzes. Typt u over ernstige klachten, zoals een val of pijn op de borst? Dan bewaar ik waar het over ging, niet uw woorden. Uw therapeut krijgt er bericht van. Ook wat u en uw therapeut elkaar via mij schrijven, uw afspraken, en de berichten die u van mij kreeg. Dat zijn allemaal gegevens over uw gezondheid. Ook het nummer van uw Telegram-account (niet uw telefoonnummer), zodat ik u kan bereiken. En wie uw gegevens bekeek, en wanneer. Uw naam bewaar ik niet.

<b>Waarvoor?</b>
Zo blijft uw programma bij u passen en ziet uw therapeut hoe het gaat.

<b>Hoe lang?</b>
Tot 24 maanden na het einde. Dan haal ik uw code, uw account en alle tekst weg. Alleen cijfers en datums blijven over; bij wie ze horen, staat er niet meer bij. Wie uw gegevens bekeek, blijft vijf jaar staan, zonder uw code.

<b>Wie leest het?</b>
Uw therapeut, wie voor uw therapeut invalt, en de praktijk. De berichten gaan via de computers van Telegram en blijven daar staan. Berichten van en naar een computerprogramma zijn daar niet van begin tot eind versleuteld.

<b>Niet voor klachten of haast</b>
Niemand leest uw berichten meteen. Hebt u klachten of is er haast bij? Bel dan. In /help staat wie u belt.

<b>U beslist</b>
Meedoen is vrijwillig. Doet u niet mee, dan gaat uw behandeling gewoon door. Stoppen kan altijd met /stop: dan komt er geen bericht meer, en wat u al antwoordde blijft nog bewaard. Met /mijngegevens ziet u wat er bewaard is en wie het bekeek, en kunt u alles laten wissen. Vragen? Stel ze aan Fysio De Linde, 020 555 01 23.',NULL,NULL);
INSERT INTO "outbox" VALUES(23,'u1014:2001:first_week',2001,'first_week','{"patient": 2}',1,NULL,'sent','2026-11-23 09:00:00.000000',NULL,NULL,'2026-11-23 09:00:00.000000','2026-11-23 09:00:00.000000','2026-11-23 09:00:00.000000',1,0,4,'<b>P-002 doet mee.</b>

De eerste dag is dinsdag 24 november.
De berichten beginnen zoals gepland, tenzij u ze tegenhoudt.

<b>Week 1</b>
di 24 nov: conditie, 30''
wo 25 nov: conditie, 30''
do 26 nov: kracht, begeleid
vr 27 nov: conditie, 30''
za 28 nov: conditie, 30''
zo 29 nov: conditie, 30''
ma 30 nov: kracht, begeleid
Krachtoefeningen: knie heffen bij een stoel, opstaan uit een stoel, been strekken op een stoel, been heffen op uw zij, bruggetje, bovenbeen aanspannen, de schelp.

<b>Let op</b>
• Een elastische band wordt aangeraden.
• De kniebuigers worden alleen indirect getraind (bruggetje of hiel naar het plafond): er is geen andere bruikbare oefening voor.

<b>Screening</b>
Tik aan wat geldt.',NULL,'Europe/Amsterdam');
INSERT INTO "outbox" VALUES(24,'u1014:3002:consent',3002,'consent','{"language": "nl", "patient": 2}',0,2,'sent','2026-11-23 09:00:00.000000',NULL,'2026-11-24 09:00:00.000000','2026-11-23 09:00:00.000000','2026-11-23 09:00:00.000000','2026-11-23 09:00:00.000000',1,0,2,'<b>Doet u mee?</b>

Ik ben Oefenmaat, een hulpmiddel van Fysio De Linde. Op elke dag van uw programma stuur ik u een bericht met uw oefeningen. Daarna vraag ik hoe het ging. Ik ben een computerprogramma, geen mens.

<b>Wat wordt bewaard?</b>
Uw code, uw programma, en wat u antwoordt: of het gelukt is, hoe zwaar het was en hoeveel pijn u had. Ook wat u antwoordt op een paar vragen aan het begin en het eind, en later: over pijn, uw bezigheden, vallen en een operatie. Ook waarom iets niet lukte, wat u anders deed, en uw pauzes. Typt u over ernstige klachten, zoals een val of pijn op de borst? Dan bewaar ik waar het over ging, niet uw woorden. Uw therapeut krijgt er bericht van. Ook wat u en uw therapeut elkaar via mij schrijven, uw afspraken, en de berichten die u van mij kreeg. Dat zijn allemaal gegevens over uw gezondheid. Ook het nummer van uw Telegram-account (niet uw telefoonnummer), zodat ik u kan bereiken. En wie uw gegevens bekeek, en wanneer. Uw naam bewaar ik niet.

<b>Waarvoor?</b>
Zo blijft uw programma bij u passen en ziet uw therapeut hoe het gaat.

<b>Hoe lang?</b>
Tot 24 maanden na het einde. Dan haal ik uw code, uw account en alle tekst weg. Alleen cijfers en datums blijven over; bij wie ze horen, staat er niet meer bij. Wie uw gegevens bekeek, blijft vijf jaar staan, zonder uw code.

<b>Wie leest het?</b>
Uw therapeut, wie voor uw therapeut invalt, en de praktijk. De berichten gaan via de computers van Telegram en blijven daar staan. Berichten van en naar een computerprogramma zijn daar niet van begin tot eind versleuteld.

<b>Niet voor klachten of haast</b>
Niemand leest uw berichten meteen. Hebt u klachten of is er haast bij? Bel dan. In /help staat wie u belt.

<b>U beslist</b>
Meedoen is vrijwillig. Doet u niet mee, dan gaat uw behandeling gewoon door. Stoppen kan altijd met /stop: dan komt er geen bericht meer, en wat u al antwoordde blijft nog bewaard. Met /mijngegevens ziet u wat er bewaard is en wie het bekeek, en kunt u alles laten wissen. Vragen? Stel ze aan Fysio De Linde, 020 555 01 23.

✓ U hebt hiermee ingestemd.',NULL,NULL);
INSERT INTO "outbox" VALUES(25,'u1014:3002:welcome',3002,'welcome','{"day": "2026-11-24", "language": "nl", "time": "09:00", "today": false, "waits": false}',0,NULL,'sent','2026-11-23 09:00:00.000000',NULL,'2026-11-24 09:00:00.000000','2026-11-23 09:00:00.000000','2026-11-23 09:00:00.000000','2026-11-23 09:00:00.000000',1,0,3,'<b>Fijn dat u meedoet.</b>

Uw eerste bericht komt op dinsdag 24 november om 09:00 uur.

<b>Zo gaat een dag</b>
• U leest wat er die dag op het programma staat. Onder de knop "Hoe doe ik dit?" staat hoe elke oefening gaat.
• Klaar? Tik op "Klaar". Lukte het voor een deel, of niet? Tik dan op "Deels" of "Niet vandaag". Dat mag altijd.
• Daarna vraag ik hoe zwaar het was en hoeveel pijn u had. Meer hoeft u niet te doen.

Niemand leest uw berichten meteen. In /help staat wie u belt bij klachten.',NULL,NULL);
INSERT INTO "outbox" VALUES(26,'u1014:3002:welcome_effort',3002,'welcome_effort','{"language": "nl"}',0,NULL,'sent','2026-11-23 09:00:00.000000',NULL,'2026-11-24 09:00:00.000000','2026-11-23 09:00:00.000000','2026-11-23 09:00:00.000000','2026-11-23 09:00:00.000000',1,0,4,'<b>Hoe zwaar was het?</b>

Dat vraag ik met een getal van 6 tot en met 20. Bij elk getal horen woorden:

6–8: zoals in rust
9–11: makkelijk, u kunt er nog bij zingen
12–13: u merkt dat u werkt, praten gaat goed
14–15: stevig, u praat in korte zinnen
16–17: doorzetten, nog maar een paar woorden
18–19: zwaarder dan nodig is
20: u kunt niet meer verder

Probeer het eens. Dit wordt niet bewaard. Hoe zwaar is het voor u om hier nu te zitten? Tik op een getal.',NULL,NULL);
INSERT INTO "outbox" VALUES(27,'u1014:3002:welcome_pain',3002,'welcome_pain','{"calendar": false, "language": "nl", "limit": 5}',0,NULL,'sent','2026-11-23 09:00:00.000000',NULL,'2026-11-24 09:00:00.000000','2026-11-23 09:00:00.000000','2026-11-23 09:00:00.000000','2026-11-23 09:00:00.000000',1,0,5,'<b>Wat mag u voelen?</b>

Een beetje pijn tijdens het oefenen mag. Ik vraag ernaar met een getal: 0 is geen pijn, 10 is de ergste pijn die u zich kunt voorstellen.

• Tot en met 5: ga rustig door.
• Meer dan 5, of de volgende dag nog niet zoals anders? Dan doet u het de volgende keer lichter. Ik help u daarbij.

In de eerste twee weken kan het iets meer zijn dan u gewend bent. Uw lichaam moet wennen.

Meer pijn op een dag? Tik in het bericht op "Meer pijn vandaag". Blijft de pijn langer dan twee dagen? Bel dan Fysio De Linde, 020 555 01 23.',NULL,NULL);
INSERT INTO "outbox" VALUES(28,'u1014:3002:menu',3002,'menu','{"language": "nl", "roles": ["patient"]}',0,NULL,'sent','2026-11-23 09:00:00.000000',NULL,'2026-11-24 09:00:00.000000','2026-11-23 09:00:00.000000','2026-11-23 09:00:00.000000','2026-11-23 09:00:00.000000',1,0,NULL,NULL,NULL,NULL);
INSERT INTO "outbox" VALUES(29,'questionnaire:2:start',3002,'questionnaire','{"moment": "start", "patient": 2}',2,NULL,'sent','2026-11-23 09:00:00.000000',NULL,NULL,'2026-11-23 09:00:00.000000','2026-11-23 09:00:00.000000','2026-11-23 09:00:00.000000',1,0,6,'<b>Een paar vragen vooraf</b>

Hoe gaat het nu met u? Dat hoor ik graag voordat u begint. Het zijn 6 vragen. Dat duurt ongeveer 2 minuten.

Zo weet ik welke pijn voor u gewoon is. Uw programma houdt daar rekening mee. Aan het eind en daarna nog twee keer stel ik dezelfde vragen. Dan ziet uw therapeut wat er anders is.

Uw antwoorden worden bewaard. Uw therapeut ziet ze aan het eind van uw programma. Bent u gevallen of hebt u veel pijn? Zeg het dan ook meteen tegen uw therapeut. Die leest dit nu nog niet.
Antwoorden hoeft niet. U kunt ook later verdergaan.',NULL,'Europe/Amsterdam');
INSERT INTO "outbox" VALUES(30,'u1015:1001:enrolled',1001,'enrolled','{}',0,NULL,'sent','2026-11-23 09:00:00.000000',NULL,'2026-11-24 09:00:00.000000','2026-11-23 09:00:00.000000','2026-11-23 09:00:00.000000','2026-11-23 09:00:00.000000',1,0,8,NULL,NULL,NULL);
INSERT INTO "outbox" VALUES(31,'u1016:3003:consent',3003,'consent','{"language": "nl", "patient": 3}',0,NULL,'sent','2026-11-23 09:00:00.000000',NULL,'2026-11-24 09:00:00.000000','2026-11-23 09:00:00.000000','2026-11-23 09:00:00.000000','2026-11-23 09:00:00.000000',1,0,2,'<b>Doet u mee?</b>

Ik ben Oefenmaat, een hulpmiddel van Fysio De Linde. Op elke dag van uw programma stuur ik u een bericht met uw oefeningen. Daarna vraag ik hoe het ging. Ik ben een computerprogramma, geen mens.

<b>Wat wordt bewaard?</b>
Uw code, uw programma, en wat u antwoordt: of het gelukt is, hoe zwaar het was en hoeveel pijn u had. Ook wat u antwoordt op een paar vragen aan het begin en het eind, en later: over pijn, uw bezigheden, vallen en een operatie. Ook waarom iets niet lukte, wat u anders deed, en uw pauzes. Typt u over ernstige klachten, zoals een val of pijn op de borst? Dan bewaar ik waar het over ging, niet uw woorden. Uw therapeut krijgt er bericht van. Ook wat u en uw therapeut elkaar via mij schrijven, uw afspraken, en de berichten die u van mij kreeg. Dat zijn allemaal gegevens over uw gezondheid. Ook het nummer van uw Telegram-account (niet uw telefoonnummer), zodat ik u kan bereiken. En wie uw gegevens bekeek, en wanneer. Uw naam bewaar ik niet.

<b>Waarvoor?</b>
Zo blijft uw programma bij u passen en ziet uw therapeut hoe het gaat.

<b>Hoe lang?</b>
Tot 24 maanden na het einde. Dan haal ik uw code, uw account en alle tekst weg. Alleen cijfers en datums blijven over; bij wie ze horen, staat er niet meer bij. Wie uw gegevens bekeek, blijft vijf jaar staan, zonder uw code.

<b>Wie leest het?</b>
Uw therapeut, wie voor uw therapeut invalt, en de praktijk. De berichten gaan via de computers van Telegram en blijven daar staan. Berichten van en naar een computerprogramma zijn daar niet van begin tot eind versleuteld.

<b>Niet voor klachten of haast</b>
Niemand leest uw berichten meteen. Hebt u klachten of is er haast bij? Bel dan. In /help staat wie u belt.

<b>U beslist</b>
Meedoen is vrijwillig. Doet u niet mee, dan gaat uw behandeling gewoon door. Stoppen kan altijd met /stop: dan komt er geen bericht meer, en wat u al antwoordde blijft nog bewaard. Met /mijngegevens ziet u wat er bewaard is en wie het bekeek, en kunt u alles laten wissen. Vragen? Stel ze aan Fysio De Linde, 020 555 01 23.',NULL,NULL);
INSERT INTO "outbox" VALUES(32,'u1017:2001:first_week',2001,'first_week','{"patient": 3}',1,NULL,'sent','2026-11-23 09:00:00.000000',NULL,NULL,'2026-11-23 09:00:00.000000','2026-11-23 09:00:00.000000','2026-11-23 09:00:00.000000',1,0,5,'<b>P-003 doet mee.</b>

De eerste dag is dinsdag 24 november.
De berichten beginnen zoals gepland, tenzij u ze tegenhoudt.

<b>Week 1</b>
di 24 nov: conditie, 30''
wo 25 nov: conditie, 30''
do 26 nov: kracht, begeleid
vr 27 nov: conditie, 30''
za 28 nov: conditie, 30''
zo 29 nov: conditie, 30''
ma 30 nov: kracht, begeleid
Krachtoefeningen: knie heffen bij een stoel, opstaan uit een stoel, been strekken op een stoel, been heffen op uw zij, bruggetje, bovenbeen aanspannen, de schelp.

<b>Let op</b>
• Een elastische band wordt aangeraden.
• De kniebuigers worden alleen indirect getraind (bruggetje of hiel naar het plafond): er is geen andere bruikbare oefening voor.

<b>Screening</b>
Tik aan wat geldt.',NULL,'Europe/Amsterdam');
INSERT INTO "outbox" VALUES(33,'u1017:3003:consent',3003,'consent','{"language": "nl", "patient": 3}',0,2,'sent','2026-11-23 09:00:00.000000',NULL,'2026-11-24 09:00:00.000000','2026-11-23 09:00:00.000000','2026-11-23 09:00:00.000000','2026-11-23 09:00:00.000000',1,0,2,'<b>Doet u mee?</b>

Ik ben Oefenmaat, een hulpmiddel van Fysio De Linde. Op elke dag van uw programma stuur ik u een bericht met uw oefeningen. Daarna vraag ik hoe het ging. Ik ben een computerprogramma, geen mens.

<b>Wat wordt bewaard?</b>
Uw code, uw programma, en wat u antwoordt: of het gelukt is, hoe zwaar het was en hoeveel pijn u had. Ook wat u antwoordt op een paar vragen aan het begin en het eind, en later: over pijn, uw bezigheden, vallen en een operatie. Ook waarom iets niet lukte, wat u anders deed, en uw pauzes. Typt u over ernstige klachten, zoals een val of pijn op de borst? Dan bewaar ik waar het over ging, niet uw woorden. Uw therapeut krijgt er bericht van. Ook wat u en uw therapeut elkaar via mij schrijven, uw afspraken, en de berichten die u van mij kreeg. Dat zijn allemaal gegevens over uw gezondheid. Ook het nummer van uw Telegram-account (niet uw telefoonnummer), zodat ik u kan bereiken. En wie uw gegevens bekeek, en wanneer. Uw naam bewaar ik niet.

<b>Waarvoor?</b>
Zo blijft uw programma bij u passen en ziet uw therapeut hoe het gaat.

<b>Hoe lang?</b>
Tot 24 maanden na het einde. Dan haal ik uw code, uw account en alle tekst weg. Alleen cijfers en datums blijven over; bij wie ze horen, staat er niet meer bij. Wie uw gegevens bekeek, blijft vijf jaar staan, zonder uw code.

<b>Wie leest het?</b>
Uw therapeut, wie voor uw therapeut invalt, en de praktijk. De berichten gaan via de computers van Telegram en blijven daar staan. Berichten van en naar een computerprogramma zijn daar niet van begin tot eind versleuteld.

<b>Niet voor klachten of haast</b>
Niemand leest uw berichten meteen. Hebt u klachten of is er haast bij? Bel dan. In /help staat wie u belt.

<b>U beslist</b>
Meedoen is vrijwillig. Doet u niet mee, dan gaat uw behandeling gewoon door. Stoppen kan altijd met /stop: dan komt er geen bericht meer, en wat u al antwoordde blijft nog bewaard. Met /mijngegevens ziet u wat er bewaard is en wie het bekeek, en kunt u alles laten wissen. Vragen? Stel ze aan Fysio De Linde, 020 555 01 23.

✓ U hebt hiermee ingestemd.',NULL,NULL);
INSERT INTO "outbox" VALUES(34,'u1017:3003:welcome',3003,'welcome','{"day": "2026-11-24", "language": "nl", "time": "09:00", "today": false, "waits": false}',0,NULL,'sent','2026-11-23 09:00:00.000000',NULL,'2026-11-24 09:00:00.000000','2026-11-23 09:00:00.000000','2026-11-23 09:00:00.000000','2026-11-23 09:00:00.000000',1,0,3,'<b>Fijn dat u meedoet.</b>

Uw eerste bericht komt op dinsdag 24 november om 09:00 uur.

<b>Zo gaat een dag</b>
• U leest wat er die dag op het programma staat. Onder de knop "Hoe doe ik dit?" staat hoe elke oefening gaat.
• Klaar? Tik op "Klaar". Lukte het voor een deel, of niet? Tik dan op "Deels" of "Niet vandaag". Dat mag altijd.
• Daarna vraag ik hoe zwaar het was en hoeveel pijn u had. Meer hoeft u niet te doen.

Niemand leest uw berichten meteen. In /help staat wie u belt bij klachten.',NULL,NULL);
INSERT INTO "outbox" VALUES(35,'u1017:3003:welcome_effort',3003,'welcome_effort','{"language": "nl"}',0,NULL,'sent','2026-11-23 09:00:00.000000',NULL,'2026-11-24 09:00:00.000000','2026-11-23 09:00:00.000000','2026-11-23 09:00:00.000000','2026-11-23 09:00:00.000000',1,0,4,'<b>Hoe zwaar was het?</b>

Dat vraag ik met een getal van 6 tot en met 20. Bij elk getal horen woorden:

6–8: zoals in rust
9–11: makkelijk, u kunt er nog bij zingen
12–13: u merkt dat u werkt, praten gaat goed
14–15: stevig, u praat in korte zinnen
16–17: doorzetten, nog maar een paar woorden
18–19: zwaarder dan nodig is
20: u kunt niet meer verder

Probeer het eens. Dit wordt niet bewaard. Hoe zwaar is het voor u om hier nu te zitten? Tik op een getal.',NULL,NULL);
INSERT INTO "outbox" VALUES(36,'u1017:3003:welcome_pain',3003,'welcome_pain','{"calendar": false, "language": "nl", "limit": 5}',0,NULL,'sent','2026-11-23 09:00:00.000000',NULL,'2026-11-24 09:00:00.000000','2026-11-23 09:00:00.000000','2026-11-23 09:00:00.000000','2026-11-23 09:00:00.000000',1,0,5,'<b>Wat mag u voelen?</b>

Een beetje pijn tijdens het oefenen mag. Ik vraag ernaar met een getal: 0 is geen pijn, 10 is de ergste pijn die u zich kunt voorstellen.

• Tot en met 5: ga rustig door.
• Meer dan 5, of de volgende dag nog niet zoals anders? Dan doet u het de volgende keer lichter. Ik help u daarbij.

In de eerste twee weken kan het iets meer zijn dan u gewend bent. Uw lichaam moet wennen.

Meer pijn op een dag? Tik in het bericht op "Meer pijn vandaag". Blijft de pijn langer dan twee dagen? Bel dan Fysio De Linde, 020 555 01 23.',NULL,NULL);
INSERT INTO "outbox" VALUES(37,'u1017:3003:menu',3003,'menu','{"language": "nl", "roles": ["patient"]}',0,NULL,'sent','2026-11-23 09:00:00.000000',NULL,'2026-11-24 09:00:00.000000','2026-11-23 09:00:00.000000','2026-11-23 09:00:00.000000','2026-11-23 09:00:00.000000',1,0,NULL,NULL,NULL,NULL);
INSERT INTO "outbox" VALUES(38,'questionnaire:3:start',3003,'questionnaire','{"moment": "start", "patient": 3}',2,NULL,'sent','2026-11-23 09:00:00.000000',NULL,NULL,'2026-11-23 09:00:00.000000','2026-11-23 09:00:00.000000','2026-11-23 09:00:00.000000',1,0,6,'<b>Een paar vragen vooraf</b>

Hoe gaat het nu met u? Dat hoor ik graag voordat u begint. Het zijn 6 vragen. Dat duurt ongeveer 2 minuten.

Zo weet ik welke pijn voor u gewoon is. Uw programma houdt daar rekening mee. Aan het eind en daarna nog twee keer stel ik dezelfde vragen. Dan ziet uw therapeut wat er anders is.

Uw antwoorden worden bewaard. Uw therapeut ziet ze aan het eind van uw programma. Bent u gevallen of hebt u veel pijn? Zeg het dan ook meteen tegen uw therapeut. Die leest dit nu nog niet.
Antwoorden hoeft niet. U kunt ook later verdergaan.',NULL,'Europe/Amsterdam');
INSERT INTO "outbox" VALUES(39,'u1018:1001:enrolled',1001,'enrolled','{}',0,NULL,'sent','2026-11-23 09:00:00.000000',NULL,'2026-11-24 09:00:00.000000','2026-11-23 09:00:00.000000','2026-11-23 09:00:00.000000','2026-11-23 09:00:00.000000',1,0,10,NULL,NULL,NULL);
INSERT INTO "outbox" VALUES(48,'u1021:1001:enrolled',1001,'enrolled','{}',0,NULL,'sent','2026-11-23 09:00:00.000000',NULL,'2026-11-24 09:00:00.000000','2026-11-23 09:00:00.000000','2026-11-23 09:00:00.000000','2026-11-23 09:00:00.000000',1,0,12,NULL,NULL,NULL);
INSERT INTO "outbox" VALUES(49,'day:1:2026-11-24',3001,'day','{"day": "2026-11-24", "patient": 1}',2,NULL,'sent','2026-11-24 08:00:00.000000',NULL,'2026-11-24 20:00:00.000000','2026-11-24 08:00:00.000000','2026-11-24 08:00:00.000000','2026-11-24 08:00:00.000000',1,0,7,'<b>Uw bericht voor dinsdag 24 november</b>

<b>Krachtoefeningen</b>
Ongeveer 22 minuten. Loop eerst een paar minuten rustig rond, en eindig rustig.
Hebt u vandaag een afspraak? Doe dit dan met uw therapeut.
• Knie heffen bij een stoel: 2 series van 8 per been
• Opstaan uit een stoel: 2 series van 8
• Been strekken op een stoel: 2 series van 8 per been
• Been heffen op uw zij: 2 series van 8 per been
• Bruggetje: 2 series van 8

Rust 60 seconden na elke serie.
Zwaarte 12 tot 13 (van 6 tot 20). Dat is: u werkt, en kunt het na elke serie nog minstens 5 keer.
Te zwaar? Neem de makkelijke vorm. Te licht? Neem de zwaardere. Zie "Hoe doe ik dit?".

⚠️ Draag schoenen en zet een stevige stoel zonder wielen tegen de muur. Zorg dat u zich ergens aan kunt vasthouden. Adem rustig door. Oefen niet met koorts.

Klaar? Tik hieronder op wat past.',NULL,NULL);
INSERT INTO "outbox" VALUES(50,'nudge:1:2026-11-24',3001,'nudge','{"day": "2026-11-24", "most": 2, "patient": 1}',2,NULL,'sent','2026-11-24 18:00:00.000000',NULL,'2026-11-24 20:00:00.000000','2026-11-24 08:00:00.000000','2026-11-24 18:00:00.000000','2026-11-24 18:00:00.000000',1,0,14,'<b>Een korte vraag over vandaag</b>

Is het gelukt? Dit staat nog open:
• Krachtoefeningen, ongeveer 22 minuten

Kwam het er niet van? Dat mag. Tik dan op "Niet vandaag".',NULL,NULL);
INSERT INTO "outbox" VALUES(51,'day:2:2026-11-24',3002,'day','{"day": "2026-11-24", "patient": 2}',2,NULL,'sent','2026-11-24 08:00:00.000000',NULL,'2026-11-24 20:00:00.000000','2026-11-24 08:00:00.000000','2026-11-24 08:00:00.000000','2026-11-24 08:00:00.000000',1,0,7,'<b>Uw bericht voor dinsdag 24 november</b>

<b>Bewegen voor uw conditie</b>
Begin en eindig rustig.
• Wandelen: 3 keer 10 minuten, verdeeld over de dag
Zwaarte 12 tot 13 (van 6 tot 20). Dat is: u merkt dat u werkt, praten gaat goed.

Klaar? Tik hieronder op wat past.',NULL,NULL);
INSERT INTO "outbox" VALUES(52,'nudge:2:2026-11-24',3002,'nudge','{"day": "2026-11-24", "most": 2, "patient": 2}',2,NULL,'dropped','2026-11-24 18:00:00.000000',NULL,'2026-11-24 20:00:00.000000','2026-11-24 08:00:00.000000','2026-11-24 18:00:00.000000','2026-11-24 18:00:00.000000',1,0,NULL,NULL,'answered',NULL);
INSERT INTO "outbox" VALUES(53,'day:3:2026-11-24',3003,'day','{"day": "2026-11-24", "patient": 3}',2,NULL,'sent','2026-11-24 08:00:00.000000',NULL,'2026-11-24 20:00:00.000000','2026-11-24 08:00:00.000000','2026-11-24 08:00:00.000000','2026-11-24 08:00:00.000000',1,0,7,'<b>Uw bericht voor dinsdag 24 november</b>

<b>Bewegen voor uw conditie</b>
Begin en eindig rustig.
• Wandelen: 3 keer 10 minuten, verdeeld over de dag
Zwaarte 12 tot 13 (van 6 tot 20). Dat is: u merkt dat u werkt, praten gaat goed.

Klaar? Tik hieronder op wat past.',NULL,NULL);
INSERT INTO "outbox" VALUES(54,'nudge:3:2026-11-24',3003,'nudge','{"day": "2026-11-24", "most": 2, "patient": 3}',2,NULL,'sent','2026-11-24 18:00:00.000000',NULL,'2026-11-24 20:00:00.000000','2026-11-24 08:00:00.000000','2026-11-24 18:00:00.000000','2026-11-24 18:00:00.000000',1,0,8,'<b>Een korte vraag over vandaag</b>

Is het gelukt? Dit staat nog open:
• Bewegen voor uw conditie, ongeveer 30 minuten

Kwam het er niet van? Dat mag. Tik dan op "Niet vandaag".',NULL,NULL);
INSERT INTO "outbox" VALUES(57,'u1022:3001:letter_ask',3001,'letter_ask','{"language": "nl"}',0,NULL,'sent','2026-11-24 11:00:00.000000',NULL,'2026-11-25 11:00:00.000000','2026-11-24 11:00:00.000000','2026-11-24 11:00:00.000000','2026-11-24 11:00:00.000000',1,0,9,'<b>Een bericht aan uw therapeut</b>

Niemand leest dit gesprek meteen. Een antwoord kan een paar werkdagen duren. Is er haast bij? Wacht dan niet, maar bel:

<b>112, meteen, bij:</b>
• drukkende pijn op de borst
• benauwd terwijl u stilzit
• flauwvallen
• plotseling geen kracht in één kant van uw lichaam

<b>Uw huisarts, meteen, bij:</b>
• een warm, rood en dik gewricht
• koorts samen met pijn in een gewricht
• een dikke, pijnlijke kuit
• niet op uw been kunnen staan
• een val waarbij u zich bezeerd hebt
• een knie die op slot zit
• een wond die lekt
• een doof gevoel, of uw plas of ontlasting niet kunnen ophouden
Buiten kantoortijd belt u de huisartsenpost.

<b>Op een werkdag: Fysio De Linde, 020 555 01 23</b>, bij:
• pijn die na twee dagen niet gezakt is
• een vraag over uw programma

<b>Typ nu uw bericht, in één keer.</b> Alleen tekst, geen foto.',NULL,NULL);
INSERT INTO "outbox" VALUES(58,'letter_told:1:2001',2001,'letter_told','{"letter": 1}',1,NULL,'sent','2026-11-24 11:00:00.000000',NULL,NULL,'2026-11-24 11:00:00.000000','2026-11-24 11:00:00.000000','2026-11-24 11:00:00.000000',1,0,7,'<b>P-001 schrijft</b>

<blockquote>Mag ik ook zwemmen?</blockquote>

di 24 nov 12:00. Antwoord met de knop, of door op dit bericht te antwoorden.',NULL,'Europe/Amsterdam');
INSERT INTO "outbox" VALUES(59,'u1023:3001:letter_sent',3001,'letter_sent','{"language": "nl", "staff": false}',0,NULL,'sent','2026-11-24 11:00:00.000000',NULL,'2026-11-25 11:00:00.000000','2026-11-24 11:00:00.000000','2026-11-24 11:00:00.000000','2026-11-24 11:00:00.000000',1,0,11,'<b>Uw bericht is verstuurd.</b>

Uw therapeut krijgt het, maar leest het misschien pas later. Hoort u na een paar werkdagen niets? Bel dan Fysio De Linde, 020 555 01 23.',NULL,NULL);
INSERT INTO "outbox" VALUES(60,'letter:2:3001',3001,'letter','{"letter": 2}',1,NULL,'sent','2026-11-24 11:00:00.000000',NULL,NULL,'2026-11-24 11:00:00.000000','2026-11-24 11:00:00.000000','2026-11-24 11:00:00.000000',1,0,12,'<b>Bericht van uw therapeut</b>

<blockquote>Ja, rustig beginnen.</blockquote>

Antwoorden? Tik op de knop, of veeg dit bericht naar links en typ uw antwoord. Niemand leest het meteen.',NULL,'Europe/Amsterdam');
INSERT INTO "outbox" VALUES(61,'u1024:2001:letter_sent',2001,'letter_sent','{"blocked": false, "code": "P-001", "language": "nl", "staff": true}',0,NULL,'sent','2026-11-24 11:00:00.000000',NULL,'2026-11-25 11:00:00.000000','2026-11-24 11:00:00.000000','2026-11-24 11:00:00.000000','2026-11-24 11:00:00.000000',1,0,9,'<b>P-001: verstuurd</b>

De patiënt krijgt uw bericht, ''s nachts pas de volgende ochtend.',NULL,NULL);
INSERT INTO "outbox" VALUES(62,'u1025:2001:appointment',2001,'appointment','{"language": "nl", "of": "", "patient": 1, "view": "days", "week": 0}',0,NULL,'sent','2026-11-24 11:00:00.000000',NULL,'2026-11-25 11:00:00.000000','2026-11-24 11:00:00.000000','2026-11-24 11:00:00.000000','2026-11-24 11:00:00.000000',1,0,11,'<b>P-001: afspraken</b>

Er staat niets gepland.
Nog leeg: week 1, 2, 3, 5.

Kies een dag, of typ dag en tijd: do 10 dec 14:15.

Gebruikte sessies: 0 van 12.',NULL,NULL);
INSERT INTO "outbox" VALUES(63,'appointment_told:1:0',3001,'appointment_told','{"appointment": 1, "patient": 1, "sequence": 0}',1,NULL,'sent','2026-11-24 11:00:00.000000',NULL,'2026-12-01 13:30:00.000000','2026-11-24 11:00:00.000000','2026-11-24 11:00:00.000000','2026-11-24 11:00:00.000000',1,0,13,'<b>Uw afspraak</b>

Dinsdag 1 december om 14:30, bij Fysio De Linde.

Tik op het bestand hierboven om de afspraak in uw agenda te zetten. Op de dag ervoor krijgt u een herinnering.',NULL,'Europe/Amsterdam');
INSERT INTO "outbox" VALUES(64,'appointment_reminder:1:0',3001,'appointment_reminder','{"appointment": 1, "patient": 1, "sequence": 0}',1,NULL,'sent','2026-11-30 16:00:00.000000',NULL,'2026-12-01 13:30:00.000000','2026-11-24 11:00:00.000000','2026-11-30 16:00:00.000000','2026-11-30 16:00:00.000000',1,0,33,'<b>Uw afspraak komt eraan</b>

Dinsdag 1 december om 14:30, bij Fysio De Linde.

Kunt u niet? Tik dan op de knop, of bel Fysio De Linde, 020 555 01 23.',NULL,'Europe/Amsterdam');
INSERT INTO "outbox" VALUES(65,'u1026:2001:appointment',2001,'appointment','{"language": "nl", "opened": 1, "patient": 1, "view": "open"}',0,NULL,'sent','2026-11-24 11:00:00.000000',NULL,'2026-11-25 11:00:00.000000','2026-11-24 11:00:00.000000','2026-11-24 11:00:00.000000','2026-11-24 11:00:00.000000',1,0,13,'<b>P-001: dinsdag 1 december, 14:30</b>

Begeleid, week 2: gepland.
De patiënt krijgt bericht, met een bestand voor de agenda, en de dag ervoor een herinnering.

Gebruikte sessies: 0 van 12.',NULL,NULL);
INSERT INTO "outbox" VALUES(66,'u1027:2001:card',2001,'card','{"choice": [], "language": "nl", "page": "card", "patient": 2, "said": [], "unchanged": false}',0,NULL,'sent','2026-11-24 11:00:00.000000',NULL,'2026-11-25 11:00:00.000000','2026-11-24 11:00:00.000000','2026-11-24 11:00:00.000000','2026-11-24 11:00:00.000000',1,0,15,'<b>P-002: week 1 van 12</b>

<b>Dosis</b>
Kracht: 2 × 8, rust 60 s
Conditie: 30 minuten (10 + 10 + 10)

<b>Deze week</b>
Kracht 0/2 · bewegen 0/5, 0''
<b>Plan van deze week</b>
di 24 nov: conditie 30''
wo 25 nov: conditie 30''
do 26 nov: kracht, begeleid 2 × 8
vr 27 nov: conditie 30''
za 28 nov: conditie 30''
zo 29 nov: conditie 30''
ma 30 nov: kracht, begeleid 2 × 8

Sessies gebruikt: 0 van 12.
Pijngrens 5. Kracht 2 dagen per week.',NULL,NULL);
INSERT INTO "outbox" VALUES(67,'u1028:2001:own_exercise',2001,'own_exercise','{"language": "nl", "wrong": null}',0,15,'sent','2026-11-24 11:00:00.000000',NULL,'2026-11-25 11:00:00.000000','2026-11-24 11:00:00.000000','2026-11-24 11:00:00.000000','2026-11-24 11:00:00.000000',1,0,15,'<b>Nieuw, van uw praktijk zelf</b>

Hoe heet de oefening? Typ de naam zoals de patiënt die leest.',NULL,NULL);
INSERT INTO "outbox" VALUES(68,'u1029:2001:own_exercise',2001,'own_exercise','{"language": "nl", "wrong": null}',0,NULL,'sent','2026-11-24 11:00:04.000000',NULL,'2026-11-25 11:00:04.000000','2026-11-24 11:00:04.000000','2026-11-24 11:00:04.000000','2026-11-24 11:00:04.000000',1,0,17,'<b>Nieuw, van uw praktijk zelf</b>

<b>Bal tegen de muur</b>
Hoe doet men de oefening? Typ de uitleg voor de patiënt, in de taal van de patiënt, in hoogstens 600 tekens.',NULL,NULL);
INSERT INTO "outbox" VALUES(69,'u1030:2001:own_exercise',2001,'own_exercise','{"language": "nl", "wrong": null}',0,NULL,'sent','2026-11-24 11:00:04.000000',NULL,'2026-11-25 11:00:04.000000','2026-11-24 11:00:04.000000','2026-11-24 11:00:04.000000','2026-11-24 11:00:04.000000',1,0,19,'<b>Nieuw, van uw praktijk zelf</b>

<b>Bal tegen de muur</b>
Wat voor oefening is het?',NULL,NULL);
INSERT INTO "outbox" VALUES(70,'u1031:2001:own_exercise',2001,'own_exercise','{"language": "nl", "wrong": null}',0,19,'sent','2026-11-24 11:00:04.000000',NULL,'2026-11-25 11:00:04.000000','2026-11-24 11:00:04.000000','2026-11-24 11:00:04.000000','2026-11-24 11:00:04.000000',1,0,19,'<b>Nieuw, van uw praktijk zelf</b>

<b>Bal tegen de muur</b>
Voor welke spieren? Kies er een of meer, en dan "Verder".',NULL,NULL);
INSERT INTO "outbox" VALUES(71,'u1032:2001:own_exercise',2001,'own_exercise','{"language": "nl", "wrong": null}',0,19,'sent','2026-11-24 11:00:08.000000',NULL,'2026-11-25 11:00:08.000000','2026-11-24 11:00:08.000000','2026-11-24 11:00:08.000000','2026-11-24 11:00:08.000000',1,0,19,'<b>Nieuw, van uw praktijk zelf</b>

<b>Bal tegen de muur</b>
Voor welke spieren? Kies er een of meer, en dan "Verder".',NULL,NULL);
INSERT INTO "outbox" VALUES(72,'u1033:2001:own_exercise',2001,'own_exercise','{"language": "nl", "wrong": null}',0,19,'sent','2026-11-24 11:00:12.000000',NULL,'2026-11-25 11:00:12.000000','2026-11-24 11:00:12.000000','2026-11-24 11:00:12.000000','2026-11-24 11:00:12.000000',1,0,19,'<b>Nieuw, van uw praktijk zelf</b>

<b>Bal tegen de muur</b>
Hoe lang duurt één herhaling? Het aantal volgt uit de dosis van de patiënt.',NULL,NULL);
INSERT INTO "outbox" VALUES(73,'u1034:2001:own_exercise',2001,'own_exercise','{"language": "nl", "wrong": null}',0,19,'sent','2026-11-24 11:00:16.000000',NULL,'2026-11-25 11:00:16.000000','2026-11-24 11:00:16.000000','2026-11-24 11:00:16.000000','2026-11-24 11:00:16.000000',1,0,19,'<b>Nieuw, van uw praktijk zelf</b>

<b>Bal tegen de muur</b>
Doet men de oefening met elke kant apart?',NULL,NULL);
INSERT INTO "outbox" VALUES(74,'u1035:2001:own_exercise',2001,'own_exercise','{"language": "nl", "wrong": null}',0,19,'sent','2026-11-24 11:00:20.000000',NULL,'2026-11-25 11:00:20.000000','2026-11-24 11:00:20.000000','2026-11-24 11:00:20.000000','2026-11-24 11:00:20.000000',1,0,19,'<b>Nieuw, van uw praktijk zelf</b>

<b>Bal tegen de muur</b>
Voor wie is de oefening niets, of alleen met aandacht? Dat houdt de planner in de gaten. Niets? Dan "Verder".',NULL,NULL);
INSERT INTO "outbox" VALUES(75,'u1036:2001:own_exercise',2001,'own_exercise','{"language": "nl", "wrong": null}',0,19,'sent','2026-11-24 11:00:24.000000',NULL,'2026-11-25 11:00:24.000000','2026-11-24 11:00:24.000000','2026-11-24 11:00:24.000000','2026-11-24 11:00:24.000000',1,0,19,'<b>Nieuw, van uw praktijk zelf</b>

<b>Bal tegen de muur</b>
Stuur nu een foto van de oefening, of bewaar haar zonder. Zorg dat er geen patiënt herkenbaar op staat.',NULL,NULL);
INSERT INTO "outbox" VALUES(76,'u1037:2001:own_exercise',2001,'own_exercise','{"kept": 1, "language": "nl", "patient": 2}',0,19,'sent','2026-11-24 11:00:28.000000',NULL,'2026-11-25 11:00:28.000000','2026-11-24 11:00:28.000000','2026-11-24 11:00:28.000000','2026-11-24 11:00:28.000000',1,0,19,'<b>Nieuw, van uw praktijk zelf</b>

✓ De oefening is bewaard. Alle therapeuten van de praktijk kunnen haar nu met de hand kiezen. Wijzigen kan niet: haal haar weg en maak een nieuwe.',NULL,NULL);
INSERT INTO "outbox" VALUES(77,'u1038:2001:exercises',2001,'exercises','{"about": "own-1", "language": "nl", "patient": 2, "refused": null, "view": "main", "words": []}',0,19,'sent','2026-11-24 11:00:32.000000',NULL,'2026-11-25 11:00:32.000000','2026-11-24 11:00:32.000000','2026-11-24 11:00:32.000000','2026-11-24 11:00:32.000000',1,0,19,'<b>P-002: het plan</b>

Gepland in de komende 7 dagen, vanaf morgen:

<b>Kracht</b>
• Bal tegen de muur (oefening van uw praktijk): 2 series van 8 · met de hand gekozen
• Knie heffen bij een stoel: 2 series van 8 per been
• Opstaan uit een stoel: 2 series van 8
• Been strekken op een stoel: 2 series van 8 per been
• Been heffen op uw zij: 2 series van 8 per been
• Bruggetje: 2 series van 8
• Bovenbeen aanspannen: 2 series van 8 per been
• De schelp: 2 series van 8 per been

<b>Conditie</b>
• Wandelen: 3 keer 10 minuten, verdeeld over de dag

<b>Instellingen</b>
Oefeningen per krachtsessie: 5
Rekken: uit · Balans: uit, akkoord tot niveau 1
Dagelijkse bewegingen extra: nee
Activiteiten: wandelen
Thuis: niets
Beperkingen: geen

<b>Let op</b>
• De kniebuigers worden alleen indirect getraind (bruggetje of hiel naar het plafond): er is geen andere bruikbare oefening voor.

Een wijziging geldt vanaf morgen. De patiënt leest het in één zin in het eerste bericht daarna.',NULL,NULL);
INSERT INTO "outbox" VALUES(78,'u1039:3002:day',3002,'day','{"day": "2026-11-24", "language": "nl", "patient": 2}',0,7,'sent','2026-11-24 11:00:36.000000',NULL,'2026-11-25 11:00:36.000000','2026-11-24 11:00:36.000000','2026-11-24 11:00:36.000000','2026-11-24 11:00:36.000000',1,0,7,'<b>Uw bericht voor dinsdag 24 november</b>

<b>Bewegen voor uw conditie</b>
– niet gedaan',NULL,NULL);
INSERT INTO "outbox" VALUES(79,'u1039:3002:not_today',3002,'not_today','{"language": "nl", "session": 15}',0,NULL,'sent','2026-11-24 11:00:36.000000',NULL,'2026-11-25 11:00:36.000000','2026-11-24 11:00:36.000000','2026-11-24 11:00:36.000000','2026-11-24 11:00:36.000000',1,0,8,'<b>Dat is goed.</b>

Het hoeft niet elke dag te lukken. Wat was de reden? Dan denk ik met u mee. Antwoorden hoeft niet.',NULL,NULL);
INSERT INTO "outbox" VALUES(84,'patient_erased:4:2001',2001,'patient_erased','{}',1,NULL,'sent','2026-11-24 11:00:36.000000',NULL,NULL,'2026-11-24 11:00:36.000000','2026-11-24 11:00:36.000000','2026-11-24 11:00:36.000000',1,0,21,NULL,NULL,'Europe/Amsterdam');
INSERT INTO "outbox" VALUES(85,'patient_erased:4:1001',1001,'patient_erased','{}',1,NULL,'sent','2026-11-24 11:00:36.000000',NULL,NULL,'2026-11-24 11:00:36.000000','2026-11-24 11:00:36.000000','2026-11-24 11:00:36.000000',1,0,13,NULL,NULL,'Europe/Amsterdam');
INSERT INTO "outbox" VALUES(86,'day:1:2026-11-25',3001,'day','{"day": "2026-11-25", "patient": 1}',2,NULL,'sent','2026-11-25 08:00:00.000000',NULL,'2026-11-25 20:00:00.000000','2026-11-25 08:00:00.000000','2026-11-25 08:00:00.000000','2026-11-25 08:00:00.000000',1,0,15,'<b>Uw bericht voor woensdag 25 november</b>

In de eerste twee weken kunt u wat meer pijn hebben dan anders: uw lichaam moet wennen. Na een dag hoort het weer te zijn zoals anders.

<b>Bewegen voor uw conditie</b>
Begin en eindig rustig.
• Wandelen: 3 keer 10 minuten, verdeeld over de dag
Zwaarte 12 tot 13 (van 6 tot 20). Dat is: u merkt dat u werkt, praten gaat goed.

Klaar? Tik hieronder op wat past.',NULL,NULL);
INSERT INTO "outbox" VALUES(87,'nudge:1:2026-11-25',3001,'nudge','{"day": "2026-11-25", "most": 2, "patient": 1}',2,NULL,'dropped','2026-11-25 18:00:00.000000',NULL,'2026-11-25 20:00:00.000000','2026-11-25 08:00:00.000000','2026-11-25 18:00:00.000000','2026-11-25 18:00:00.000000',1,0,NULL,NULL,'answered',NULL);
INSERT INTO "outbox" VALUES(88,'day:2:2026-11-25',3002,'day','{"day": "2026-11-25", "patient": 2}',2,NULL,'sent','2026-11-25 08:00:00.000000',NULL,'2026-11-25 20:00:00.000000','2026-11-25 08:00:00.000000','2026-11-25 08:00:00.000000','2026-11-25 08:00:00.000000',1,0,9,'<b>Uw bericht voor woensdag 25 november</b>

In de eerste twee weken kunt u wat meer pijn hebben dan anders: uw lichaam moet wennen. Na een dag hoort het weer te zijn zoals anders.

<b>Bewegen voor uw conditie</b>
Begin en eindig rustig.
• Wandelen: 3 keer 10 minuten, verdeeld over de dag
Zwaarte 12 tot 13 (van 6 tot 20). Dat is: u merkt dat u werkt, praten gaat goed.

Klaar? Tik hieronder op wat past.',NULL,NULL);
INSERT INTO "outbox" VALUES(89,'nudge:2:2026-11-25',3002,'nudge','{"day": "2026-11-25", "most": 2, "patient": 2}',2,NULL,'sent','2026-11-25 18:00:00.000000',NULL,'2026-11-25 20:00:00.000000','2026-11-25 08:00:00.000000','2026-11-25 18:00:00.000000','2026-11-25 18:00:00.000000',1,0,10,'<b>Een korte vraag over vandaag</b>

Is het gelukt? Dit staat nog open:
• Bewegen voor uw conditie, ongeveer 30 minuten

Kwam het er niet van? Dat mag. Tik dan op "Niet vandaag".',NULL,NULL);
INSERT INTO "outbox" VALUES(90,'day:3:2026-11-25',3003,'day','{"day": "2026-11-25", "patient": 3}',2,NULL,'sent','2026-11-25 08:00:00.000000',NULL,'2026-11-25 20:00:00.000000','2026-11-25 08:00:00.000000','2026-11-25 08:00:00.000000','2026-11-25 08:00:00.000000',1,0,9,'<b>Uw bericht voor woensdag 25 november</b>

In de eerste twee weken kunt u wat meer pijn hebben dan anders: uw lichaam moet wennen. Na een dag hoort het weer te zijn zoals anders.

<b>Bewegen voor uw conditie</b>
Begin en eindig rustig.
• Wandelen: 3 keer 10 minuten, verdeeld over de dag
Zwaarte 12 tot 13 (van 6 tot 20). Dat is: u merkt dat u werkt, praten gaat goed.

Klaar? Tik hieronder op wat past.',NULL,NULL);
INSERT INTO "outbox" VALUES(91,'nudge:3:2026-11-25',3003,'nudge','{"day": "2026-11-25", "most": 2, "patient": 3}',2,NULL,'dropped','2026-11-25 18:00:00.000000',NULL,'2026-11-25 20:00:00.000000','2026-11-25 08:00:00.000000','2026-11-25 18:00:00.000000','2026-11-25 18:00:00.000000',1,0,NULL,NULL,'answered',NULL);
INSERT INTO "outbox" VALUES(92,'u1043:3001:answer',3001,'answer','{"language": "nl", "outside": null, "session": 2}',0,NULL,'sent','2026-11-25 08:30:00.000000',NULL,'2026-11-26 08:30:00.000000','2026-11-25 08:30:00.000000','2026-11-25 08:30:00.000000','2026-11-25 08:30:00.000000',1,0,17,'<b>Dank u, het is genoteerd.</b>
Bewegen voor uw conditie: gedaan, zwaarte 13, pijn 2.

Dit is een goede zwaarte voor u.

<b>Tot nu toe in uw week</b>
Kracht: 0 van 2 dagen □□
Bewegen, 30 minuten of meer: 1 van 5 dagen ■□□□□',NULL,NULL);
INSERT INTO "outbox" VALUES(93,'next_morning:3:2026-11-26',3003,'next_morning','{"day": "2026-11-26", "patient": 3, "session": 30}',2,NULL,'dropped','2026-11-26 08:00:00.000000',NULL,'2026-11-26 20:00:00.000000','2026-11-25 08:30:00.000000','2026-11-26 08:00:00.000000','2026-11-26 08:00:00.000000',1,0,NULL,NULL,'asked with the day',NULL);
INSERT INTO "outbox" VALUES(94,'u1044:3003:answer',3003,'answer','{"language": "nl", "outside": null, "session": 30}',0,NULL,'sent','2026-11-25 08:30:00.000000',NULL,'2026-11-26 08:30:00.000000','2026-11-25 08:30:00.000000','2026-11-25 08:30:00.000000','2026-11-25 08:30:00.000000',1,0,11,'<b>Dank u, het is genoteerd.</b>
Bewegen voor uw conditie: gedaan, zwaarte 14, pijn 3.

Zo hard werken hoeft niet, want de zwaarte in uw bericht is genoeg.

<b>Tot nu toe in uw week</b>
Kracht: 0 van 2 dagen □□
Bewegen, 30 minuten of meer: 1 van 5 dagen ■□□□□',NULL,NULL);
INSERT INTO "outbox" VALUES(95,'day:1:2026-11-26',3001,'day','{"day": "2026-11-26", "patient": 1}',2,NULL,'sent','2026-11-26 08:00:00.000000',NULL,'2026-11-26 20:00:00.000000','2026-11-26 08:00:00.000000','2026-11-26 08:00:00.000000','2026-11-26 08:00:00.000000',1,0,18,'<b>Uw bericht voor donderdag 26 november</b>

<b>Bewegen voor uw conditie</b>
Begin en eindig rustig.
• Wandelen: 3 keer 10 minuten, verdeeld over de dag
Zwaarte 12 tot 13 (van 6 tot 20). Dat is: u merkt dat u werkt, praten gaat goed.

Klaar? Tik hieronder op wat past.',NULL,NULL);
INSERT INTO "outbox" VALUES(96,'nudge:1:2026-11-26',3001,'nudge','{"day": "2026-11-26", "most": 2, "patient": 1}',2,NULL,'dropped','2026-11-26 18:00:00.000000',NULL,'2026-11-26 20:00:00.000000','2026-11-26 08:00:00.000000','2026-11-26 18:00:00.000000','2026-11-26 18:00:00.000000',1,0,NULL,NULL,'answered',NULL);
INSERT INTO "outbox" VALUES(97,'day:2:2026-11-26',3002,'day','{"day": "2026-11-26", "patient": 2}',2,NULL,'sent','2026-11-26 08:00:00.000000',NULL,'2026-11-26 20:00:00.000000','2026-11-26 08:00:00.000000','2026-11-26 08:00:00.000000','2026-11-26 08:00:00.000000',1,0,11,'<b>Uw bericht voor donderdag 26 november</b>

<b>Krachtoefeningen</b>
<i>Uw fysiotherapeut heeft uw oefeningen aangepast: er is een oefening bij gekomen.</i>
Ongeveer 25 minuten. Loop eerst een paar minuten rustig rond, en eindig rustig.
Hebt u vandaag een afspraak? Doe dit dan met uw therapeut.
• Bal tegen de muur (oefening van uw praktijk): 2 series van 8
• Knie heffen bij een stoel: 2 series van 8 per been
• Opstaan uit een stoel: 2 series van 8
• Been strekken op een stoel: 2 series van 8 per been
• Been heffen op uw zij: 2 series van 8 per been
• Bruggetje: 2 series van 8

Rust 60 seconden na elke serie.
Zwaarte 12 tot 13 (van 6 tot 20). Dat is: u werkt, en kunt het na elke serie nog minstens 5 keer.
Te zwaar? Neem de makkelijke vorm. Te licht? Neem de zwaardere. Zie "Hoe doe ik dit?".

⚠️ Draag schoenen en zet een stevige stoel zonder wielen tegen de muur. Zorg dat u zich ergens aan kunt vasthouden. Adem rustig door. Oefen niet met koorts.

Klaar? Tik hieronder op wat past.',NULL,NULL);
INSERT INTO "outbox" VALUES(98,'nudge:2:2026-11-26',3002,'nudge','{"day": "2026-11-26", "most": 2, "patient": 2}',2,NULL,'sent','2026-11-26 18:00:00.000000',NULL,'2026-11-26 20:00:00.000000','2026-11-26 08:00:00.000000','2026-11-26 18:00:00.000000','2026-11-26 18:00:00.000000',1,0,12,'<b>Een korte vraag over vandaag</b>

Is het gelukt? Dit staat nog open:
• Krachtoefeningen, ongeveer 25 minuten

Kwam het er niet van? Dat mag. Tik dan op "Niet vandaag".',NULL,NULL);
INSERT INTO "outbox" VALUES(99,'day:3:2026-11-26',3003,'day','{"day": "2026-11-26", "patient": 3}',2,NULL,'sent','2026-11-26 08:00:00.000000',NULL,'2026-11-26 20:00:00.000000','2026-11-26 08:00:00.000000','2026-11-26 08:00:00.000000','2026-11-26 08:00:00.000000',1,0,12,'<b>Uw bericht voor donderdag 26 november</b>

Eerst een vraag: is uw pijn vandaag weer zoals anders? Tik hieronder op een van de bovenste twee knoppen.

<b>Krachtoefeningen</b>
Ongeveer 22 minuten. Loop eerst een paar minuten rustig rond, en eindig rustig.
Hebt u vandaag een afspraak? Doe dit dan met uw therapeut.
• Knie heffen bij een stoel: 2 series van 8 per been
• Opstaan uit een stoel: 2 series van 8
• Been strekken op een stoel: 2 series van 8 per been
• Been heffen op uw zij: 2 series van 8 per been
• Bruggetje: 2 series van 8

Rust 60 seconden na elke serie.
Zwaarte 12 tot 13 (van 6 tot 20). Dat is: u werkt, en kunt het na elke serie nog minstens 5 keer.
Te zwaar? Neem de makkelijke vorm. Te licht? Neem de zwaardere. Zie "Hoe doe ik dit?".

⚠️ Draag schoenen en zet een stevige stoel zonder wielen tegen de muur. Zorg dat u zich ergens aan kunt vasthouden. Adem rustig door. Oefen niet met koorts.

Klaar? Tik hieronder op wat past.',NULL,NULL);
INSERT INTO "outbox" VALUES(100,'nudge:3:2026-11-26',3003,'nudge','{"day": "2026-11-26", "most": 2, "patient": 3}',2,NULL,'dropped','2026-11-26 18:00:00.000000',NULL,'2026-11-26 20:00:00.000000','2026-11-26 08:00:00.000000','2026-11-26 18:00:00.000000','2026-11-26 18:00:00.000000',1,0,NULL,NULL,'answered',NULL);
INSERT INTO "outbox" VALUES(101,'u1045:3001:answer',3001,'answer','{"language": "nl", "outside": null, "session": 3}',0,NULL,'sent','2026-11-26 08:30:00.000000',NULL,'2026-11-27 08:30:00.000000','2026-11-26 08:30:00.000000','2026-11-26 08:30:00.000000','2026-11-26 08:30:00.000000',1,0,20,'<b>Dank u, het is genoteerd.</b>
Bewegen voor uw conditie: gedaan, zwaarte 13, pijn 2.

Mooi, niet te licht en niet te zwaar.

<b>Tot nu toe in uw week</b>
Kracht: 0 van 2 dagen □□
Bewegen, 30 minuten of meer: 2 van 5 dagen ■■□□□',NULL,NULL);
INSERT INTO "outbox" VALUES(102,'next_morning:3:2026-11-27',3003,'next_morning','{"day": "2026-11-27", "patient": 3, "session": 31}',2,NULL,'dropped','2026-11-27 08:00:00.000000',NULL,'2026-11-27 20:00:00.000000','2026-11-26 08:30:00.000000','2026-11-27 08:00:00.000000','2026-11-27 08:00:00.000000',1,0,NULL,NULL,'asked with the day',NULL);
INSERT INTO "outbox" VALUES(103,'u1046:3003:answer',3003,'answer','{"language": "nl", "outside": null, "session": 31}',0,NULL,'sent','2026-11-26 08:30:00.000000',NULL,'2026-11-27 08:30:00.000000','2026-11-26 08:30:00.000000','2026-11-26 08:30:00.000000','2026-11-26 08:30:00.000000',1,0,14,'<b>Dank u, het is genoteerd.</b>
Krachtoefeningen: gedaan, zwaarte 14, pijn 3.

Stop de volgende keer iets eerder, zodat u nog kracht over hebt.

<b>Tot nu toe in uw week</b>
Kracht: 1 van 2 dagen ■□
Bewegen, 30 minuten of meer: 1 van 5 dagen ■□□□□',NULL,NULL);
INSERT INTO "outbox" VALUES(104,'day:1:2026-11-27',3001,'day','{"day": "2026-11-27", "patient": 1}',2,NULL,'sent','2026-11-27 08:00:00.000000',NULL,'2026-11-27 20:00:00.000000','2026-11-27 08:00:00.000000','2026-11-27 08:00:00.000000','2026-11-27 08:00:00.000000',1,0,21,'<b>Uw bericht voor vrijdag 27 november</b>

<b>Krachtoefeningen</b>
Ongeveer 22 minuten. Loop eerst een paar minuten rustig rond, en eindig rustig.
• Opstaan uit een stoel: 2 series van 8
• Been heffen op uw zij: 2 series van 8 per been
• Bruggetje: 2 series van 8
• Bovenbeen aanspannen: 2 series van 8 per been
• De schelp: 2 series van 8 per been

Rust 60 seconden na elke serie.
Zwaarte 12 tot 13 (van 6 tot 20). Dat is: u werkt, en kunt het na elke serie nog minstens 5 keer.
Te zwaar? Neem de makkelijke vorm. Te licht? Neem de zwaardere. Zie "Hoe doe ik dit?".

⚠️ Draag schoenen en zet een stevige stoel zonder wielen tegen de muur. Zorg dat u zich ergens aan kunt vasthouden. Adem rustig door. Oefen niet met koorts.

Klaar? Tik hieronder op wat past.',NULL,NULL);
INSERT INTO "outbox" VALUES(105,'nudge:1:2026-11-27',3001,'nudge','{"day": "2026-11-27", "most": 2, "patient": 1}',2,NULL,'dropped','2026-11-27 18:00:00.000000',NULL,'2026-11-27 20:00:00.000000','2026-11-27 08:00:00.000000','2026-11-27 18:00:00.000000','2026-11-27 18:00:00.000000',1,0,NULL,NULL,'answered',NULL);
INSERT INTO "outbox" VALUES(106,'day:2:2026-11-27',3002,'day','{"day": "2026-11-27", "patient": 2}',2,NULL,'sent','2026-11-27 08:00:00.000000',NULL,'2026-11-27 20:00:00.000000','2026-11-27 08:00:00.000000','2026-11-27 08:00:00.000000','2026-11-27 08:00:00.000000',1,0,13,'<b>Uw bericht voor vrijdag 27 november</b>

<b>Bewegen voor uw conditie</b>
Begin en eindig rustig.
• Wandelen: 3 keer 10 minuten, verdeeld over de dag
Zwaarte 12 tot 13 (van 6 tot 20). Dat is: u merkt dat u werkt, praten gaat goed.

Klaar? Tik hieronder op wat past.',NULL,NULL);
INSERT INTO "outbox" VALUES(107,'nudge:2:2026-11-27',3002,'nudge','{"day": "2026-11-27", "most": 2, "patient": 2}',2,NULL,'dropped','2026-11-27 18:00:00.000000',NULL,'2026-11-27 20:00:00.000000','2026-11-27 08:00:00.000000','2026-11-27 18:00:00.000000','2026-11-27 18:00:00.000000',1,0,NULL,NULL,'nudged enough',NULL);
INSERT INTO "outbox" VALUES(108,'day:3:2026-11-27',3003,'day','{"day": "2026-11-27", "patient": 3}',2,NULL,'sent','2026-11-27 08:00:00.000000',NULL,'2026-11-27 20:00:00.000000','2026-11-27 08:00:00.000000','2026-11-27 08:00:00.000000','2026-11-27 08:00:00.000000',1,0,15,'<b>Uw bericht voor vrijdag 27 november</b>

Eerst een vraag: is uw pijn vandaag weer zoals anders? Tik hieronder op een van de bovenste twee knoppen.

<b>Bewegen voor uw conditie</b>
Begin en eindig rustig.
• Wandelen: 3 keer 10 minuten, verdeeld over de dag
Zwaarte 12 tot 13 (van 6 tot 20). Dat is: u merkt dat u werkt, praten gaat goed.

Klaar? Tik hieronder op wat past.',NULL,NULL);
INSERT INTO "outbox" VALUES(109,'nudge:3:2026-11-27',3003,'nudge','{"day": "2026-11-27", "most": 2, "patient": 3}',2,NULL,'sent','2026-11-27 18:00:00.000000',NULL,'2026-11-27 20:00:00.000000','2026-11-27 08:00:00.000000','2026-11-27 18:00:00.000000','2026-11-27 18:00:00.000000',1,0,16,'<b>Een korte vraag over vandaag</b>

Is het gelukt? Dit staat nog open:
• Bewegen voor uw conditie, ongeveer 30 minuten

Kwam het er niet van? Dat mag. Tik dan op "Niet vandaag".',NULL,NULL);
INSERT INTO "outbox" VALUES(110,'u1047:3001:answer',3001,'answer','{"language": "nl", "outside": null, "session": 4}',0,NULL,'sent','2026-11-27 08:30:00.000000',NULL,'2026-11-28 08:30:00.000000','2026-11-27 08:30:00.000000','2026-11-27 08:30:00.000000','2026-11-27 08:30:00.000000',1,0,23,'<b>Dank u, het is genoteerd.</b>
Krachtoefeningen: gedaan, zwaarte 13, pijn 2.

U hebt de zwaarte goed gekozen.

<b>Tot nu toe in uw week</b>
Kracht: 1 van 2 dagen ■□
Bewegen, 30 minuten of meer: 2 van 5 dagen ■■□□□',NULL,NULL);
INSERT INTO "outbox" VALUES(111,'safety_alert:1:said:2001',2001,'safety_alert','{"about": "said", "language": "nl", "report": 1}',1,NULL,'sent','2026-11-27 08:30:00.000000',NULL,NULL,'2026-11-27 08:30:00.000000','2026-11-27 08:30:00.000000','2026-11-27 08:30:00.000000',1,0,22,'<b>P-002: graag zo snel mogelijk contact</b>

Op vrijdag 27 november om 09:30 typte de patiënt woorden die gaan over: een val. Ik let alleen op woorden. Wat er aan de hand is, weet ik niet.

De patiënt las meteen wie er te bellen is, en de vraag: is dit nu zo?
Daar is nog geen antwoord op.',NULL,'Europe/Amsterdam');
INSERT INTO "outbox" VALUES(112,'u1048:3002:safety',3002,'safety','{"language": "nl", "letter": false, "report": 1, "sign": "fall"}',0,NULL,'sent','2026-11-27 08:30:00.000000',NULL,NULL,'2026-11-27 08:30:00.000000','2026-11-27 08:30:00.000000','2026-11-27 08:30:00.000000',1,0,15,'<b>Wacht hier niet mee: bel vandaag nog.</b>

In uw bericht staan woorden waar ik op let. Ik ben een computerprogramma: ik weet niet wat er met u is. Niemand leest dit gesprek mee.

<b>Bel nu uw huisarts</b> (buiten kantoortijd de huisartsenpost) als u gevallen bent en zich bezeerd hebt.
Is er direct gevaar, of gaat het snel slechter? Bel 112.

Een vraag over uw programma? Bel Fysio De Linde, 020 555 01 23.

Ik laat uw therapeut weten dat ik u dit vraag, maar misschien wordt dat pas later gelezen. Wacht daar niet op.

<b>Is dit nu zo?</b>',NULL,NULL);
INSERT INTO "outbox" VALUES(113,'safety_alert:1:yes:2001',2001,'safety_alert','{"about": "yes", "language": "nl", "report": 1}',1,NULL,'sent','2026-11-27 08:30:00.000000',NULL,NULL,'2026-11-27 08:30:00.000000','2026-11-27 08:30:00.000000','2026-11-27 08:30:00.000000',1,0,23,'<b>P-002: graag zo snel mogelijk contact</b>

Op vrijdag 27 november om 09:30 typte de patiënt woorden die gaan over: een val. Ik let alleen op woorden. Wat er aan de hand is, weet ik niet.

De patiënt las meteen wie er te bellen is, en de vraag: is dit nu zo?
<b>Antwoord: ja, het is nu zo.</b> De patiënt krijgt geen oefeningen meer van mij tot u hieronder tikt.',NULL,'Europe/Amsterdam');
INSERT INTO "outbox" VALUES(114,'u1049:3002:safety',3002,'safety','{"language": "nl", "letter": false, "report": 1, "sign": "fall"}',0,15,'sent','2026-11-27 08:30:00.000000',NULL,NULL,'2026-11-27 08:30:00.000000','2026-11-27 08:30:00.000000','2026-11-27 08:30:00.000000',1,0,15,'<b>Goed dat u het zegt.</b>

Belt u alstublieft nu, als u dat nog niet gedaan hebt.
<b>Bel nu uw huisarts</b> (buiten kantoortijd de huisartsenpost) als u gevallen bent en zich bezeerd hebt.
Is er direct gevaar, of gaat het snel slechter? Bel 112.

Oefen nu niet. Ik stuur u geen oefeningen tot uw therapeut of de praktijk zegt dat het weer kan.

Uw therapeut krijgt bericht van mij, maar leest dat misschien pas later. Wacht daar niet op.',NULL,NULL);
INSERT INTO "outbox" VALUES(115,'day:1:2026-11-28',3001,'day','{"day": "2026-11-28", "patient": 1}',2,NULL,'sent','2026-11-28 08:00:00.000000',NULL,'2026-11-28 20:00:00.000000','2026-11-28 08:00:00.000000','2026-11-28 08:00:00.000000','2026-11-28 08:00:00.000000',1,0,24,'<b>Uw bericht voor zaterdag 28 november</b>

<b>Bewegen voor uw conditie</b>
Begin en eindig rustig.
• Wandelen: 3 keer 10 minuten, verdeeld over de dag
Zwaarte 12 tot 13 (van 6 tot 20). Dat is: u merkt dat u werkt, praten gaat goed.

Klaar? Tik hieronder op wat past.',NULL,NULL);
INSERT INTO "outbox" VALUES(116,'nudge:1:2026-11-28',3001,'nudge','{"day": "2026-11-28", "most": 2, "patient": 1}',2,NULL,'dropped','2026-11-28 18:00:00.000000',NULL,'2026-11-28 20:00:00.000000','2026-11-28 08:00:00.000000','2026-11-28 18:00:00.000000','2026-11-28 18:00:00.000000',1,0,NULL,NULL,'answered',NULL);
INSERT INTO "outbox" VALUES(117,'day:2:2026-11-28',3002,'day','{"day": "2026-11-28", "patient": 2}',2,NULL,'dropped','2026-11-28 08:00:00.000000',NULL,'2026-11-28 20:00:00.000000','2026-11-28 08:00:00.000000','2026-11-28 08:00:00.000000','2026-11-28 08:00:00.000000',1,0,NULL,NULL,'held',NULL);
INSERT INTO "outbox" VALUES(118,'nudge:2:2026-11-28',3002,'nudge','{"day": "2026-11-28", "most": 2, "patient": 2}',2,NULL,'dropped','2026-11-28 18:00:00.000000',NULL,'2026-11-28 20:00:00.000000','2026-11-28 08:00:00.000000','2026-11-28 18:00:00.000000','2026-11-28 18:00:00.000000',1,0,NULL,NULL,'nudged enough',NULL);
INSERT INTO "outbox" VALUES(119,'day:3:2026-11-28',3003,'day','{"day": "2026-11-28", "patient": 3}',2,NULL,'sent','2026-11-28 08:00:00.000000',NULL,'2026-11-28 20:00:00.000000','2026-11-28 08:00:00.000000','2026-11-28 08:00:00.000000','2026-11-28 08:00:00.000000',1,0,17,'<b>Uw bericht voor zaterdag 28 november</b>

Eerst een vraag: is uw pijn vandaag weer zoals anders? Tik hieronder op een van de bovenste twee knoppen.

<b>Bewegen voor uw conditie</b>
Begin en eindig rustig.
• Wandelen: 3 keer 10 minuten, verdeeld over de dag
Zwaarte 12 tot 13 (van 6 tot 20). Dat is: u merkt dat u werkt, praten gaat goed.

Klaar? Tik hieronder op wat past.',NULL,NULL);
INSERT INTO "outbox" VALUES(120,'nudge:3:2026-11-28',3003,'nudge','{"day": "2026-11-28", "most": 2, "patient": 3}',2,NULL,'dropped','2026-11-28 18:00:00.000000',NULL,'2026-11-28 20:00:00.000000','2026-11-28 08:00:00.000000','2026-11-28 18:00:00.000000','2026-11-28 18:00:00.000000',1,0,NULL,NULL,'answered',NULL);
INSERT INTO "outbox" VALUES(121,'u1050:3001:answer',3001,'answer','{"language": "nl", "outside": null, "session": 5}',0,NULL,'sent','2026-11-28 08:30:00.000000',NULL,'2026-11-29 08:30:00.000000','2026-11-28 08:30:00.000000','2026-11-28 08:30:00.000000','2026-11-28 08:30:00.000000',1,0,26,'<b>Dank u, het is genoteerd.</b>
Bewegen voor uw conditie: gedaan, zwaarte 13, pijn 2.

Zo is het stevig genoeg voor u, en meer hoeft nu niet.

<b>Tot nu toe in uw week</b>
Kracht: 1 van 2 dagen ■□
Bewegen, 30 minuten of meer: 3 van 5 dagen ■■■□□',NULL,NULL);
INSERT INTO "outbox" VALUES(122,'next_morning:3:2026-11-29',3003,'next_morning','{"day": "2026-11-29", "patient": 3, "session": 33}',2,NULL,'dropped','2026-11-29 08:00:00.000000',NULL,'2026-11-29 20:00:00.000000','2026-11-28 08:30:00.000000','2026-11-29 08:00:00.000000','2026-11-29 08:00:00.000000',1,0,NULL,NULL,'asked with the day',NULL);
INSERT INTO "outbox" VALUES(123,'u1051:3003:answer',3003,'answer','{"language": "nl", "outside": null, "session": 33}',0,NULL,'sent','2026-11-28 08:30:00.000000',NULL,'2026-11-29 08:30:00.000000','2026-11-28 08:30:00.000000','2026-11-28 08:30:00.000000','2026-11-28 08:30:00.000000',1,0,19,'<b>Dank u, het is genoteerd.</b>
Bewegen voor uw conditie: gedaan, zwaarte 14, pijn 3.

Neem de volgende keer wat vaker of wat langer rust tussendoor.

<b>Tot nu toe in uw week</b>
Kracht: 1 van 2 dagen ■□
Bewegen, 30 minuten of meer: 2 van 5 dagen ■■□□□',NULL,NULL);
INSERT INTO "outbox" VALUES(124,'day:1:2026-11-29',3001,'day','{"day": "2026-11-29", "patient": 1}',2,NULL,'sent','2026-11-29 08:00:00.000000',NULL,'2026-11-29 20:00:00.000000','2026-11-29 08:00:00.000000','2026-11-29 08:00:00.000000','2026-11-29 08:00:00.000000',1,0,27,'<b>Uw bericht voor zondag 29 november</b>

<b>Bewegen voor uw conditie</b>
Begin en eindig rustig.
• Wandelen: 3 keer 10 minuten, verdeeld over de dag
Zwaarte 12 tot 13 (van 6 tot 20). Dat is: u merkt dat u werkt, praten gaat goed.

Klaar? Tik hieronder op wat past.',NULL,NULL);
INSERT INTO "outbox" VALUES(125,'nudge:1:2026-11-29',3001,'nudge','{"day": "2026-11-29", "most": 2, "patient": 1}',2,NULL,'dropped','2026-11-29 18:00:00.000000',NULL,'2026-11-29 20:00:00.000000','2026-11-29 08:00:00.000000','2026-11-29 18:00:00.000000','2026-11-29 18:00:00.000000',1,0,NULL,NULL,'answered',NULL);
INSERT INTO "outbox" VALUES(126,'day:2:2026-11-29',3002,'day','{"day": "2026-11-29", "patient": 2}',2,NULL,'dropped','2026-11-29 08:00:00.000000',NULL,'2026-11-29 20:00:00.000000','2026-11-29 08:00:00.000000','2026-11-29 08:00:00.000000','2026-11-29 08:00:00.000000',1,0,NULL,NULL,'held',NULL);
INSERT INTO "outbox" VALUES(127,'nudge:2:2026-11-29',3002,'nudge','{"day": "2026-11-29", "most": 2, "patient": 2}',2,NULL,'dropped','2026-11-29 18:00:00.000000',NULL,'2026-11-29 20:00:00.000000','2026-11-29 08:00:00.000000','2026-11-29 18:00:00.000000','2026-11-29 18:00:00.000000',1,0,NULL,NULL,'nudged enough',NULL);
INSERT INTO "outbox" VALUES(128,'day:3:2026-11-29',3003,'day','{"day": "2026-11-29", "patient": 3}',2,NULL,'sent','2026-11-29 08:00:00.000000',NULL,'2026-11-29 20:00:00.000000','2026-11-29 08:00:00.000000','2026-11-29 08:00:00.000000','2026-11-29 08:00:00.000000',1,0,20,'<b>Uw bericht voor zondag 29 november</b>

Eerst een vraag: is uw pijn vandaag weer zoals anders? Tik hieronder op een van de bovenste twee knoppen.

<b>Bewegen voor uw conditie</b>
Begin en eindig rustig.
• Wandelen: 3 keer 10 minuten, verdeeld over de dag
Zwaarte 12 tot 13 (van 6 tot 20). Dat is: u merkt dat u werkt, praten gaat goed.

Klaar? Tik hieronder op wat past.',NULL,NULL);
INSERT INTO "outbox" VALUES(129,'nudge:3:2026-11-29',3003,'nudge','{"day": "2026-11-29", "most": 2, "patient": 3}',2,NULL,'dropped','2026-11-29 18:00:00.000000',NULL,'2026-11-29 20:00:00.000000','2026-11-29 08:00:00.000000','2026-11-29 18:00:00.000000','2026-11-29 18:00:00.000000',1,0,NULL,NULL,'nudged enough',NULL);
INSERT INTO "outbox" VALUES(130,'u1052:3001:answer',3001,'answer','{"language": "nl", "outside": null, "session": 6}',0,NULL,'sent','2026-11-29 08:30:00.000000',NULL,'2026-11-30 08:30:00.000000','2026-11-29 08:30:00.000000','2026-11-29 08:30:00.000000','2026-11-29 08:30:00.000000',1,0,29,'<b>Dank u, het is genoteerd.</b>
Bewegen voor uw conditie: gedaan, zwaarte 13, pijn 2.

U voelt goed aan hoeveel u aankunt.

<b>Tot nu toe in uw week</b>
Kracht: 1 van 2 dagen ■□
Bewegen, 30 minuten of meer: 4 van 5 dagen ■■■■□',NULL,NULL);
INSERT INTO "outbox" VALUES(131,'u1053:3003:pause',3003,'pause','{"day": "2026-11-29", "first": "2026-11-29", "language": "nl", "last": "2026-12-14", "outside": false, "patient": 3, "reason": "other", "step": "end"}',0,NULL,'sent','2026-11-29 08:30:00.000000',NULL,'2026-11-30 08:30:00.000000','2026-11-29 08:30:00.000000','2026-11-29 08:30:00.000000','2026-11-29 08:30:00.000000',1,0,22,'<b>Pauze tot en met maandag 14 december</b>

Nog één vraag. De laatste dag van uw programma is nu maandag 15 februari. Zal ik het einde ook opschuiven? Dan mist u niets. De laatste dag wordt dan maandag 1 maart.',NULL,NULL);
INSERT INTO "outbox" VALUES(132,'u1054:3003:pause',3003,'pause','{"day": "2026-11-29", "first": "2026-11-29", "language": "nl", "last": null, "outside": false, "patient": 3, "reason": "other", "step": "set"}',0,22,'sent','2026-11-29 08:30:00.000000',NULL,'2026-11-30 08:30:00.000000','2026-11-29 08:30:00.000000','2026-11-29 08:30:00.000000','2026-11-29 08:30:00.000000',1,0,22,'<b>Dat is goed: pauze tot en met maandag 14 december.</b>

U krijgt in die tijd geen oefeningen van mij. Op dinsdag 15 december gaan we weer verder. De laatste dag van uw programma is maandag 15 februari.

Wilt u eerder weer beginnen? Tik dan hieronder, of typ /hervat. Uw therapeut kan zien dat u pauze hebt.

Hebt u een afspraak in deze tijd? Zeg die dan zelf af bij Fysio De Linde, 020 555 01 23.',NULL,NULL);
INSERT INTO "outbox" VALUES(133,'summary:1:2026-11-30',2001,'summary','{"therapist": 1}',2,NULL,'sent','2026-11-30 07:00:00.000000',NULL,'2026-12-07 07:00:00.000000','2026-11-30 07:00:00.000000','2026-11-30 07:00:00.000000','2026-11-30 07:00:00.000000',1,0,25,'<b>Overzicht: 4 patiënten</b>
<i>Vorige week: dagen gedaan/doel, gemiddelde zwaarte (doel), minuten (''), pijn gemiddeld/hoogste. Nu: deze week tot vandaag. Beg: begeleide sessies gebruikt/maximum.</i>

<b>Wie u nodig heeft (1)</b>

<b>P-002</b>: berichten staan stil sinds vr 27 nov, na een signaal
week 1/12 · nu kracht 0/2 · bewegen 0/5 0'' · beg 0/12

<b>De anderen</b>
<b>P-001</b> week 1/12 · nu kracht 1/2, 13 (12–13) · bewegen 4/5 120'', 13 (12–13) · pijn 2/2 · beg 0/12
<b>P-003</b> week 1/12 · pauze t/m ma 14 dec · nu kracht 1/1, 14 (12–13) · bewegen 2/4 60'', 14 (12–13) · pijn 3/3 · beg 1/12

<b>Nog geen toestemming:</b> P-005',NULL,'Europe/Amsterdam');
INSERT INTO "outbox" VALUES(134,'summary_pdf:1:2026-11-30',2001,'summary_pdf','{"therapist": 1}',3,NULL,'sent','2026-11-30 07:00:00.000000',NULL,'2026-12-07 07:00:00.000000','2026-11-30 07:00:00.000000','2026-11-30 07:00:00.000000','2026-11-30 07:00:00.000000',1,0,26,'<b>Overzicht als PDF</b>
3 patiënten, één bladzijde per patiënt.',NULL,'Europe/Amsterdam');
INSERT INTO "outbox" VALUES(135,'summary_csv:1:2026-11-30',2001,'summary_csv','{"therapist": 1}',3,NULL,'sent','2026-11-30 07:00:00.000000',NULL,'2026-12-07 07:00:00.000000','2026-11-30 07:00:00.000000','2026-11-30 07:00:00.000000','2026-11-30 07:00:00.000000',1,0,27,'<b>Overzicht als tabel</b>
3 patiënten, één regel per patiënt, voor een rekenblad (CSV met puntkomma''s).',NULL,'Europe/Amsterdam');
INSERT INTO "outbox" VALUES(136,'alerts:1',2001,'alerts','{"alerts": [1]}',1,NULL,'sent','2026-11-30 07:00:00.000000',NULL,NULL,'2026-11-30 07:00:00.000000','2026-11-30 07:00:00.000000','2026-11-30 07:00:00.000000',1,0,24,'<b>Een melding</b>

<b>P-003</b>
• pauze van zo 29 nov tot en met ma 14 dec, andere reden',NULL,'Europe/Amsterdam');
INSERT INTO "outbox" VALUES(137,'day:1:2026-11-30',3001,'day','{"day": "2026-11-30", "patient": 1}',2,NULL,'sent','2026-11-30 08:00:00.000000',NULL,'2026-11-30 20:00:00.000000','2026-11-30 08:00:00.000000','2026-11-30 08:00:00.000000','2026-11-30 08:00:00.000000',1,0,30,'<b>Uw bericht voor maandag 30 november</b>

<b>Bewegen voor uw conditie</b>
Begin en eindig rustig.
• Wandelen: 3 keer 10 minuten, verdeeld over de dag
Zwaarte 12 tot 13 (van 6 tot 20). Dat is: u merkt dat u werkt, praten gaat goed.

Klaar? Tik hieronder op wat past.',NULL,NULL);
INSERT INTO "outbox" VALUES(138,'nudge:1:2026-11-30',3001,'nudge','{"day": "2026-11-30", "most": 2, "patient": 1}',2,NULL,'dropped','2026-11-30 18:00:00.000000',NULL,'2026-11-30 20:00:00.000000','2026-11-30 08:00:00.000000','2026-11-30 18:00:00.000000','2026-11-30 18:00:00.000000',1,0,NULL,NULL,'answered',NULL);
INSERT INTO "outbox" VALUES(139,'day:2:2026-11-30',3002,'day','{"day": "2026-11-30", "patient": 2}',2,NULL,'dropped','2026-11-30 08:00:00.000000',NULL,'2026-11-30 20:00:00.000000','2026-11-30 08:00:00.000000','2026-11-30 08:00:00.000000','2026-11-30 08:00:00.000000',1,0,NULL,NULL,'held',NULL);
INSERT INTO "outbox" VALUES(140,'nudge:2:2026-11-30',3002,'nudge','{"day": "2026-11-30", "most": 2, "patient": 2}',2,NULL,'dropped','2026-11-30 18:00:00.000000',NULL,'2026-11-30 20:00:00.000000','2026-11-30 08:00:00.000000','2026-11-30 18:00:00.000000','2026-11-30 18:00:00.000000',1,0,NULL,NULL,'nudged enough',NULL);
INSERT INTO "outbox" VALUES(141,'day:3:2026-11-30',3003,'day','{"day": "2026-11-30", "patient": 3}',2,NULL,'dropped','2026-11-30 08:00:00.000000',NULL,'2026-11-30 20:00:00.000000','2026-11-30 08:00:00.000000','2026-11-30 08:00:00.000000','2026-11-30 08:00:00.000000',1,0,NULL,NULL,'no session',NULL);
INSERT INTO "outbox" VALUES(142,'nudge:3:2026-11-30',3003,'nudge','{"day": "2026-11-30", "most": 2, "patient": 3}',2,NULL,'dropped','2026-11-30 18:00:00.000000',NULL,'2026-11-30 20:00:00.000000','2026-11-30 08:00:00.000000','2026-11-30 18:00:00.000000','2026-11-30 18:00:00.000000',1,0,NULL,NULL,'nudged enough',NULL);
INSERT INTO "outbox" VALUES(143,'u1055:3001:answer',3001,'answer','{"language": "nl", "outside": null, "session": 7}',0,NULL,'sent','2026-11-30 08:30:00.000000',NULL,'2026-12-01 08:30:00.000000','2026-11-30 08:30:00.000000','2026-11-30 08:30:00.000000','2026-11-30 08:30:00.000000',1,0,32,'<b>Dank u, het is genoteerd.</b>
Bewegen voor uw conditie: gedaan, zwaarte 13, pijn 2.

Deze zwaarte past bij uw programma.

<b>Tot nu toe in uw week</b>
Kracht: 1 van 2 dagen ■□
Bewegen, 30 minuten of meer: 5 van 5 dagen ■■■■■',NULL,NULL);
INSERT INTO "outbox" VALUES(144,'safety_over:1',3002,'safety_over','{"report": 1}',1,NULL,'sent','2026-11-30 08:30:00.000000',NULL,NULL,'2026-11-30 08:30:00.000000','2026-11-30 08:30:00.000000','2026-11-30 08:30:00.000000',1,0,16,'<b>U krijgt weer berichten.</b>

Uw praktijk heeft genoteerd dat er contact met u is geweest. Ik ga verder waar we waren. Houd u aan wat met u is afgesproken.

Is het toch weer zo? Wacht dan niet op mij. In /help staat wie u belt.',NULL,'Europe/Amsterdam');
INSERT INTO "outbox" VALUES(145,'u1056:2001:safety_alert',2001,'safety_alert','{"about": "said", "language": "nl", "report": 1}',0,23,'sent','2026-11-30 08:30:00.000000',NULL,'2026-12-01 08:30:00.000000','2026-11-30 08:30:00.000000','2026-11-30 08:30:00.000000','2026-11-30 08:30:00.000000',1,0,23,'<b>P-002: ter informatie</b>

Op vrijdag 27 november om 09:30 typte de patiënt woorden die gaan over: een val. Ik let alleen op woorden. Wat er aan de hand is, weet ik niet.

De patiënt las meteen wie er te bellen is, en de vraag: is dit nu zo?

✓ Er is contact geweest. Stond er iets stil, dan gaat het nu weer door.',NULL,NULL);
INSERT INTO "outbox" VALUES(146,'taper_therapist:2:3',2001,'taper_therapist','{"patient": 2, "prescribed": [2, 2, 1, 0, 1, 0, 1, 0, 1, 0, 0, 1], "week": 3}',3,NULL,'sent','2026-12-01 07:00:00.000000',NULL,'2026-12-08 07:00:00.000000','2026-11-30 23:00:00.000000','2026-12-01 07:00:00.000000','2026-12-01 07:00:00.000000',1,0,28,'<b>P-002: week 3</b>

Met begeleiding: 2 sessies in week 2, 1 sessie in week 3. Bij het begin van week 3 krijgt de patiënt daar bericht van.

Sessies per week, vanaf week 1: 2 · 2 · <b>1</b> · 0 · 1 · 0 · 1 · 0 · 1 · 0 · 0 · 1.
Samen 9. Met de intake, eerdere behandelingen en 2 vervolgmomenten: 12.

Dit kunt u kiezen tot week 3 begint:
• Nog een week zo: week 3 krijgt weer 2 sessies, de rest schuift op. In totaal 14, meer dan het maximum van 12.
• Sessie overslaan: in week 3 vervalt een sessie. In totaal 11.',NULL,'Europe/Amsterdam');
INSERT INTO "outbox" VALUES(147,'taper_therapist:3:3',2001,'taper_therapist','{"patient": 3, "prescribed": [2, 2, 1, 0, 1, 0, 1, 0, 1, 0, 0, 1], "week": 3}',3,NULL,'sent','2026-12-01 07:00:00.000000',NULL,'2026-12-08 07:00:00.000000','2026-11-30 23:00:00.000000','2026-12-01 07:00:00.000000','2026-12-01 07:00:00.000000',1,0,29,'<b>P-003: week 3</b>

Met begeleiding: 2 sessies in week 2, 1 sessie in week 3. Bij het begin van week 3 krijgt de patiënt daar bericht van.

Sessies per week, vanaf week 1: 2 · 2 · <b>1</b> · 0 · 1 · 0 · 1 · 0 · 1 · 0 · 0 · 1.
Samen 9. Met de intake, eerdere behandelingen en 2 vervolgmomenten: 12.

Dit kunt u kiezen tot week 3 begint:
• Nog een week zo: week 3 krijgt weer 2 sessies, de rest schuift op. In totaal 14, meer dan het maximum van 12.
• Sessie overslaan: in week 3 vervalt een sessie. In totaal 11.',NULL,'Europe/Amsterdam');
INSERT INTO "outbox" VALUES(148,'recap:1:1',3001,'recap','{"day": "2026-11-30", "patient": 1}',2,NULL,'sent','2026-12-01 08:00:00.000000',NULL,'2026-12-01 20:00:00.000000','2026-12-01 08:00:00.000000','2026-12-01 08:00:00.000000','2026-12-01 08:00:00.000000',1,0,34,'<b>Terugblik op week 1 van 12</b>

Kracht: 1 van 2 dagen ■□
Bewegen, 30 minuten of meer: 5 van 5 dagen ■■■■■

■ gedaan · ◧ deels · □ open

Het gaat om de hele week. Op welke dag u iets deed, maakt niet uit. Kies vandaag alvast uw dagen voor deze week.',NULL,NULL);
INSERT INTO "outbox" VALUES(149,'day:1:2026-12-01',3001,'day','{"day": "2026-12-01", "patient": 1}',2,NULL,'sent','2026-12-01 08:00:00.000000',NULL,'2026-12-01 20:00:00.000000','2026-12-01 08:00:00.000000','2026-12-01 08:00:00.000000','2026-12-01 08:00:00.000000',1,0,35,'<b>Uw bericht voor dinsdag 1 december</b>

<b>Vandaag om 14:30 hebt u een afspraak met uw therapeut.</b>

In de eerste twee weken kunt u wat meer pijn hebben dan anders: uw lichaam moet wennen. Na een dag hoort het weer te zijn zoals anders.

<b>Krachtoefeningen</b>
Ongeveer 22 minuten. Loop eerst een paar minuten rustig rond, en eindig rustig.
Doe dit vandaag met uw therapeut.
• Knie heffen bij een stoel: 2 series van 8 per been
• Opstaan uit een stoel: 2 series van 8
• Been strekken op een stoel: 2 series van 8 per been
• Been heffen op uw zij: 2 series van 8 per been
• Bruggetje: 2 series van 8

Rust 60 seconden na elke serie.
Zwaarte 12 tot 13 (van 6 tot 20). Dat is: u werkt, en kunt het na elke serie nog minstens 5 keer.
Te zwaar? Neem de makkelijke vorm. Te licht? Neem de zwaardere. Zie "Hoe doe ik dit?".

⚠️ Draag schoenen en zet een stevige stoel zonder wielen tegen de muur. Zorg dat u zich ergens aan kunt vasthouden. Adem rustig door. Oefen niet met koorts.

Klaar? Tik hieronder op wat past.',NULL,NULL);
INSERT INTO "outbox" VALUES(150,'nudge:1:2026-12-01',3001,'nudge','{"day": "2026-12-01", "most": 2, "patient": 1}',2,NULL,'dropped','2026-12-01 18:00:00.000000',NULL,'2026-12-01 20:00:00.000000','2026-12-01 08:00:00.000000','2026-12-01 18:00:00.000000','2026-12-01 18:00:00.000000',1,0,NULL,NULL,'answered',NULL);
INSERT INTO "outbox" VALUES(151,'recap:2:1',3002,'recap','{"day": "2026-11-30", "patient": 2}',2,NULL,'sent','2026-12-01 08:00:00.000000',NULL,'2026-12-01 20:00:00.000000','2026-12-01 08:00:00.000000','2026-12-01 08:00:00.000000','2026-12-01 08:00:00.000000',1,0,17,'<b>Terugblik op week 1 van 12</b>

Kracht: 0 van 2 dagen □□
Bewegen, 30 minuten of meer: 0 van 5 dagen □□□□□

■ gedaan · ◧ deels · □ open

Een nieuwe week is een nieuw begin. Ook een kleine stap telt mee.',NULL,NULL);
INSERT INTO "outbox" VALUES(152,'day:2:2026-12-01',3002,'day','{"day": "2026-12-01", "patient": 2}',2,NULL,'sent','2026-12-01 08:00:00.000000',NULL,'2026-12-01 20:00:00.000000','2026-12-01 08:00:00.000000','2026-12-01 08:00:00.000000','2026-12-01 08:00:00.000000',1,0,18,'<b>Uw bericht voor dinsdag 1 december</b>

In de eerste twee weken kunt u wat meer pijn hebben dan anders: uw lichaam moet wennen. Na een dag hoort het weer te zijn zoals anders.

<b>Bewegen voor uw conditie</b>
Begin en eindig rustig.
• Wandelen: 3 keer 10 minuten, verdeeld over de dag
Zwaarte 12 tot 13 (van 6 tot 20). Dat is: u merkt dat u werkt, praten gaat goed.

Klaar? Tik hieronder op wat past.',NULL,NULL);
INSERT INTO "outbox" VALUES(153,'nudge:2:2026-12-01',3002,'nudge','{"day": "2026-12-01", "most": 2, "patient": 2}',2,NULL,'dropped','2026-12-01 18:00:00.000000',NULL,'2026-12-01 20:00:00.000000','2026-12-01 08:00:00.000000','2026-12-01 18:00:00.000000','2026-12-01 18:00:00.000000',1,0,NULL,NULL,'nudged enough',NULL);
INSERT INTO "outbox" VALUES(154,'recap:3:1',3003,'recap','{"day": "2026-11-30", "patient": 3}',2,NULL,'dropped','2026-12-01 08:00:00.000000',NULL,'2026-12-01 20:00:00.000000','2026-12-01 08:00:00.000000','2026-12-01 08:00:00.000000','2026-12-01 08:00:00.000000',1,0,NULL,NULL,'paused',NULL);
INSERT INTO "outbox" VALUES(155,'day:3:2026-12-01',3003,'day','{"day": "2026-12-01", "patient": 3}',2,NULL,'dropped','2026-12-01 08:00:00.000000',NULL,'2026-12-01 20:00:00.000000','2026-12-01 08:00:00.000000','2026-12-01 08:00:00.000000','2026-12-01 08:00:00.000000',1,0,NULL,NULL,'no session',NULL);
INSERT INTO "outbox" VALUES(156,'nudge:3:2026-12-01',3003,'nudge','{"day": "2026-12-01", "most": 2, "patient": 3}',2,NULL,'dropped','2026-12-01 18:00:00.000000',NULL,'2026-12-01 20:00:00.000000','2026-12-01 08:00:00.000000','2026-12-01 18:00:00.000000','2026-12-01 18:00:00.000000',1,0,NULL,NULL,'nudged enough',NULL);
INSERT INTO "outbox" VALUES(157,'u1057:3001:answer',3001,'answer','{"language": "nl", "outside": null, "session": 8}',0,NULL,'sent','2026-12-01 08:30:00.000000',NULL,'2026-12-02 08:30:00.000000','2026-12-01 08:30:00.000000','2026-12-01 08:30:00.000000','2026-12-01 08:30:00.000000',1,0,37,'<b>Dank u, het is genoteerd.</b>
Krachtoefeningen: gedaan, zwaarte 11, pijn 2.

Neem bij krachtoefeningen de zwaardere vorm, en ga bij lopen of fietsen wat vlotter.

<b>Tot nu toe in uw week</b>
Kracht: 1 van 2 dagen ■□
Bewegen, 30 minuten of meer: 0 van 5 dagen □□□□□',NULL,NULL);
INSERT INTO "outbox" VALUES(158,'day:1:2026-12-02',3001,'day','{"day": "2026-12-02", "patient": 1}',2,NULL,'sent','2026-12-02 08:00:00.000000',NULL,'2026-12-02 20:00:00.000000','2026-12-02 08:00:00.000000','2026-12-02 08:00:00.000000','2026-12-02 08:00:00.000000',1,0,38,'<b>Uw bericht voor woensdag 2 december</b>

<b>Bewegen voor uw conditie</b>
Begin en eindig rustig.
• Wandelen: 3 keer 10 minuten, verdeeld over de dag
Zwaarte 12 tot 13 (van 6 tot 20). Dat is: u merkt dat u werkt, praten gaat goed.

Klaar? Tik hieronder op wat past.',NULL,NULL);
INSERT INTO "outbox" VALUES(159,'nudge:1:2026-12-02',3001,'nudge','{"day": "2026-12-02", "most": 2, "patient": 1}',2,NULL,'dropped','2026-12-02 18:00:00.000000',NULL,'2026-12-02 20:00:00.000000','2026-12-02 08:00:00.000000','2026-12-02 18:00:00.000000','2026-12-02 18:00:00.000000',1,0,NULL,NULL,'answered',NULL);
INSERT INTO "outbox" VALUES(160,'day:2:2026-12-02',3002,'day','{"day": "2026-12-02", "patient": 2}',2,NULL,'sent','2026-12-02 08:00:00.000000',NULL,'2026-12-02 20:00:00.000000','2026-12-02 08:00:00.000000','2026-12-02 08:00:00.000000','2026-12-02 08:00:00.000000',1,0,19,'<b>Uw bericht voor woensdag 2 december</b>

<b>Bewegen voor uw conditie</b>
Begin en eindig rustig.
• Wandelen: 3 keer 10 minuten, verdeeld over de dag
Zwaarte 12 tot 13 (van 6 tot 20). Dat is: u merkt dat u werkt, praten gaat goed.

Klaar? Tik hieronder op wat past.',NULL,NULL);
INSERT INTO "outbox" VALUES(161,'nudge:2:2026-12-02',3002,'nudge','{"day": "2026-12-02", "most": 2, "patient": 2}',2,NULL,'dropped','2026-12-02 18:00:00.000000',NULL,'2026-12-02 20:00:00.000000','2026-12-02 08:00:00.000000','2026-12-02 18:00:00.000000','2026-12-02 18:00:00.000000',1,0,NULL,NULL,'nudged enough',NULL);
INSERT INTO "outbox" VALUES(162,'day:3:2026-12-02',3003,'day','{"day": "2026-12-02", "patient": 3}',2,NULL,'dropped','2026-12-02 08:00:00.000000',NULL,'2026-12-02 20:00:00.000000','2026-12-02 08:00:00.000000','2026-12-02 08:00:00.000000','2026-12-02 08:00:00.000000',1,0,NULL,NULL,'no session',NULL);
INSERT INTO "outbox" VALUES(163,'nudge:3:2026-12-02',3003,'nudge','{"day": "2026-12-02", "most": 2, "patient": 3}',2,NULL,'dropped','2026-12-02 18:00:00.000000',NULL,'2026-12-02 20:00:00.000000','2026-12-02 08:00:00.000000','2026-12-02 18:00:00.000000','2026-12-02 18:00:00.000000',1,0,NULL,NULL,'no session',NULL);
INSERT INTO "outbox" VALUES(164,'u1058:3001:answer',3001,'answer','{"language": "nl", "outside": null, "session": 9}',0,NULL,'sent','2026-12-02 08:30:00.000000',NULL,'2026-12-03 08:30:00.000000','2026-12-02 08:30:00.000000','2026-12-02 08:30:00.000000','2026-12-02 08:30:00.000000',1,0,40,'<b>Dank u, het is genoteerd.</b>
Bewegen voor uw conditie: gedaan, zwaarte 11, pijn 2.

Zo wordt bewegen stap voor stap een gewoonte.

<b>Tot nu toe in uw week</b>
Kracht: 1 van 2 dagen ■□
Bewegen, 30 minuten of meer: 1 van 5 dagen ■□□□□',NULL,NULL);
INSERT INTO "outbox" VALUES(165,'day:1:2026-12-03',3001,'day','{"day": "2026-12-03", "patient": 1}',2,NULL,'sent','2026-12-03 08:00:00.000000',NULL,'2026-12-03 20:00:00.000000','2026-12-03 08:00:00.000000','2026-12-03 08:00:00.000000','2026-12-03 08:00:00.000000',1,0,41,'<b>Uw bericht voor donderdag 3 december</b>

<b>Bewegen voor uw conditie</b>
Begin en eindig rustig.
• Wandelen: 3 keer 10 minuten, verdeeld over de dag
Zwaarte 12 tot 13 (van 6 tot 20). Dat is: u merkt dat u werkt, praten gaat goed.

Klaar? Tik hieronder op wat past.',NULL,NULL);
INSERT INTO "outbox" VALUES(166,'nudge:1:2026-12-03',3001,'nudge','{"day": "2026-12-03", "most": 2, "patient": 1}',2,NULL,'dropped','2026-12-03 18:00:00.000000',NULL,'2026-12-03 20:00:00.000000','2026-12-03 08:00:00.000000','2026-12-03 18:00:00.000000','2026-12-03 18:00:00.000000',1,0,NULL,NULL,'answered',NULL);
INSERT INTO "outbox" VALUES(167,'day:2:2026-12-03',3002,'day','{"day": "2026-12-03", "patient": 2}',2,NULL,'sent','2026-12-03 08:00:00.000000',NULL,'2026-12-03 20:00:00.000000','2026-12-03 08:00:00.000000','2026-12-03 08:00:00.000000','2026-12-03 08:00:00.000000',1,0,20,'<b>Uw bericht voor donderdag 3 december</b>

<b>Krachtoefeningen</b>
Ongeveer 25 minuten. Loop eerst een paar minuten rustig rond, en eindig rustig.
Hebt u vandaag een afspraak? Doe dit dan met uw therapeut.
• Bal tegen de muur (oefening van uw praktijk): 2 series van 8
• Knie heffen bij een stoel: 2 series van 8 per been
• Opstaan uit een stoel: 2 series van 8
• Been strekken op een stoel: 2 series van 8 per been
• Been heffen op uw zij: 2 series van 8 per been
• Bruggetje: 2 series van 8

Rust 60 seconden na elke serie.
Zwaarte 12 tot 13 (van 6 tot 20). Dat is: u werkt, en kunt het na elke serie nog minstens 5 keer.
Te zwaar? Neem de makkelijke vorm. Te licht? Neem de zwaardere. Zie "Hoe doe ik dit?".

⚠️ Draag schoenen en zet een stevige stoel zonder wielen tegen de muur. Zorg dat u zich ergens aan kunt vasthouden. Adem rustig door. Oefen niet met koorts.

Klaar? Tik hieronder op wat past.',NULL,NULL);
INSERT INTO "outbox" VALUES(168,'nudge:2:2026-12-03',3002,'nudge','{"day": "2026-12-03", "most": 2, "patient": 2}',2,NULL,'sent','2026-12-03 18:00:00.000000',NULL,'2026-12-03 20:00:00.000000','2026-12-03 08:00:00.000000','2026-12-03 18:00:00.000000','2026-12-03 18:00:00.000000',1,0,21,'<b>Een korte vraag over vandaag</b>

Is het gelukt? Dit staat nog open:
• Krachtoefeningen, ongeveer 25 minuten

Kwam het er niet van? Dat mag. Tik dan op "Niet vandaag".',NULL,NULL);
INSERT INTO "outbox" VALUES(169,'day:3:2026-12-03',3003,'day','{"day": "2026-12-03", "patient": 3}',2,NULL,'dropped','2026-12-03 08:00:00.000000',NULL,'2026-12-03 20:00:00.000000','2026-12-03 08:00:00.000000','2026-12-03 08:00:00.000000','2026-12-03 08:00:00.000000',1,0,NULL,NULL,'no session',NULL);
INSERT INTO "outbox" VALUES(170,'nudge:3:2026-12-03',3003,'nudge','{"day": "2026-12-03", "most": 2, "patient": 3}',2,NULL,'dropped','2026-12-03 18:00:00.000000',NULL,'2026-12-03 20:00:00.000000','2026-12-03 08:00:00.000000','2026-12-03 18:00:00.000000','2026-12-03 18:00:00.000000',1,0,NULL,NULL,'no session',NULL);
INSERT INTO "outbox" VALUES(171,'u1059:3001:answer',3001,'answer','{"language": "nl", "outside": null, "session": 10}',0,NULL,'sent','2026-12-03 08:30:00.000000',NULL,'2026-12-04 08:30:00.000000','2026-12-03 08:30:00.000000','2026-12-03 08:30:00.000000','2026-12-03 08:30:00.000000',1,0,43,'<b>Dank u, het is genoteerd.</b>
Bewegen voor uw conditie: gedaan, zwaarte 11, pijn 2.

Hier mag u tevreden over zijn.

<b>Tot nu toe in uw week</b>
Kracht: 1 van 2 dagen ■□
Bewegen, 30 minuten of meer: 2 van 5 dagen ■■□□□',NULL,NULL);
INSERT INTO "outbox" VALUES(172,'day:1:2026-12-04',3001,'day','{"day": "2026-12-04", "patient": 1}',2,NULL,'sent','2026-12-04 08:00:00.000000',NULL,'2026-12-04 20:00:00.000000','2026-12-04 08:00:00.000000','2026-12-04 08:00:00.000000','2026-12-04 08:00:00.000000',1,0,44,'<b>Uw bericht voor vrijdag 4 december</b>

<b>Krachtoefeningen</b>
Ongeveer 22 minuten. Loop eerst een paar minuten rustig rond, en eindig rustig.
• Opstaan uit een stoel: 2 series van 8
• Been heffen op uw zij: 2 series van 8 per been
• Bruggetje: 2 series van 8
• Bovenbeen aanspannen: 2 series van 8 per been
• De schelp: 2 series van 8 per been

Rust 60 seconden na elke serie.
Zwaarte 12 tot 13 (van 6 tot 20). Dat is: u werkt, en kunt het na elke serie nog minstens 5 keer.
Te zwaar? Neem de makkelijke vorm. Te licht? Neem de zwaardere. Zie "Hoe doe ik dit?".

⚠️ Draag schoenen en zet een stevige stoel zonder wielen tegen de muur. Zorg dat u zich ergens aan kunt vasthouden. Adem rustig door. Oefen niet met koorts.

Klaar? Tik hieronder op wat past.',NULL,NULL);
INSERT INTO "outbox" VALUES(173,'nudge:1:2026-12-04',3001,'nudge','{"day": "2026-12-04", "most": 2, "patient": 1}',2,NULL,'dropped','2026-12-04 18:00:00.000000',NULL,'2026-12-04 20:00:00.000000','2026-12-04 08:00:00.000000','2026-12-04 18:00:00.000000','2026-12-04 18:00:00.000000',1,0,NULL,NULL,'answered',NULL);
INSERT INTO "outbox" VALUES(174,'day:2:2026-12-04',3002,'day','{"day": "2026-12-04", "patient": 2}',2,NULL,'sent','2026-12-04 08:00:00.000000',NULL,'2026-12-04 20:00:00.000000','2026-12-04 08:00:00.000000','2026-12-04 08:00:00.000000','2026-12-04 08:00:00.000000',1,0,22,'<b>Uw bericht voor vrijdag 4 december</b>

U hoeft niets in te halen. Begin met wat vandaag lukt. Al is het maar een paar minuten.

<b>Bewegen voor uw conditie</b>
Begin en eindig rustig.
• Wandelen: 3 keer 10 minuten, verdeeld over de dag
Zwaarte 12 tot 13 (van 6 tot 20). Dat is: u merkt dat u werkt, praten gaat goed.

Klaar? Tik hieronder op wat past.',NULL,NULL);
INSERT INTO "outbox" VALUES(175,'nudge:2:2026-12-04',3002,'nudge','{"day": "2026-12-04", "most": 2, "patient": 2}',2,NULL,'sent','2026-12-04 18:00:00.000000',NULL,'2026-12-04 20:00:00.000000','2026-12-04 08:00:00.000000','2026-12-04 18:00:00.000000','2026-12-04 18:00:00.000000',1,0,23,'<b>Een korte vraag over vandaag</b>

Is het gelukt? Dit staat nog open:
• Bewegen voor uw conditie, ongeveer 30 minuten

Kwam het er niet van? Dat mag. Tik dan op "Niet vandaag".',NULL,NULL);
INSERT INTO "outbox" VALUES(176,'day:3:2026-12-04',3003,'day','{"day": "2026-12-04", "patient": 3}',2,NULL,'dropped','2026-12-04 08:00:00.000000',NULL,'2026-12-04 20:00:00.000000','2026-12-04 08:00:00.000000','2026-12-04 08:00:00.000000','2026-12-04 08:00:00.000000',1,0,NULL,NULL,'no session',NULL);
INSERT INTO "outbox" VALUES(177,'nudge:3:2026-12-04',3003,'nudge','{"day": "2026-12-04", "most": 2, "patient": 3}',2,NULL,'dropped','2026-12-04 18:00:00.000000',NULL,'2026-12-04 20:00:00.000000','2026-12-04 08:00:00.000000','2026-12-04 18:00:00.000000','2026-12-04 18:00:00.000000',1,0,NULL,NULL,'no session',NULL);
INSERT INTO "outbox" VALUES(178,'u1060:3001:answer',3001,'answer','{"language": "nl", "outside": null, "session": 11}',0,NULL,'sent','2026-12-04 08:30:00.000000',NULL,'2026-12-05 08:30:00.000000','2026-12-04 08:30:00.000000','2026-12-04 08:30:00.000000','2026-12-04 08:30:00.000000',1,0,46,'<b>Dank u, het is genoteerd.</b>
Krachtoefeningen: gedaan, zwaarte 11, pijn 2.

Kijk de volgende keer in uw bericht welke zwaarte de bedoeling is, en ga daar rustig naartoe.

<b>Tot nu toe in uw week</b>
Kracht: 2 van 2 dagen ■■
Bewegen, 30 minuten of meer: 2 van 5 dagen ■■□□□',NULL,NULL);
INSERT INTO "outbox" VALUES(179,'day:1:2026-12-05',3001,'day','{"day": "2026-12-05", "patient": 1}',2,NULL,'sent','2026-12-05 08:00:00.000000',NULL,'2026-12-05 20:00:00.000000','2026-12-05 08:00:00.000000','2026-12-05 08:00:00.000000','2026-12-05 08:00:00.000000',1,0,47,'<b>Uw bericht voor zaterdag 5 december</b>

<b>Bewegen voor uw conditie</b>
Begin en eindig rustig.
• Wandelen: 3 keer 10 minuten, verdeeld over de dag
Zwaarte 12 tot 13 (van 6 tot 20). Dat is: u merkt dat u werkt, praten gaat goed.

Klaar? Tik hieronder op wat past.',NULL,NULL);
INSERT INTO "outbox" VALUES(180,'nudge:1:2026-12-05',3001,'nudge','{"day": "2026-12-05", "most": 2, "patient": 1}',2,NULL,'dropped','2026-12-05 18:00:00.000000',NULL,'2026-12-05 20:00:00.000000','2026-12-05 08:00:00.000000','2026-12-05 18:00:00.000000','2026-12-05 18:00:00.000000',1,0,NULL,NULL,'answered',NULL);
INSERT INTO "outbox" VALUES(181,'day:2:2026-12-05',3002,'day','{"day": "2026-12-05", "patient": 2}',2,NULL,'sent','2026-12-05 08:00:00.000000',NULL,'2026-12-05 20:00:00.000000','2026-12-05 08:00:00.000000','2026-12-05 08:00:00.000000','2026-12-05 08:00:00.000000',1,0,24,'<b>Uw bericht voor zaterdag 5 december</b>

Zat het even tegen? Dat kan gebeuren. Lukt het vandaag ook niet, dan is één tik genoeg om dat te laten weten.

<b>Bewegen voor uw conditie</b>
Begin en eindig rustig.
• Wandelen: 3 keer 10 minuten, verdeeld over de dag
Zwaarte 12 tot 13 (van 6 tot 20). Dat is: u merkt dat u werkt, praten gaat goed.

Klaar? Tik hieronder op wat past.',NULL,NULL);
INSERT INTO "outbox" VALUES(182,'nudge:2:2026-12-05',3002,'nudge','{"day": "2026-12-05", "most": 2, "patient": 2}',2,NULL,'dropped','2026-12-05 18:00:00.000000',NULL,'2026-12-05 20:00:00.000000','2026-12-05 08:00:00.000000','2026-12-05 18:00:00.000000','2026-12-05 18:00:00.000000',1,0,NULL,NULL,'nudged enough',NULL);
INSERT INTO "outbox" VALUES(183,'day:3:2026-12-05',3003,'day','{"day": "2026-12-05", "patient": 3}',2,NULL,'dropped','2026-12-05 08:00:00.000000',NULL,'2026-12-05 20:00:00.000000','2026-12-05 08:00:00.000000','2026-12-05 08:00:00.000000','2026-12-05 08:00:00.000000',1,0,NULL,NULL,'no session',NULL);
INSERT INTO "outbox" VALUES(184,'nudge:3:2026-12-05',3003,'nudge','{"day": "2026-12-05", "most": 2, "patient": 3}',2,NULL,'dropped','2026-12-05 18:00:00.000000',NULL,'2026-12-05 20:00:00.000000','2026-12-05 08:00:00.000000','2026-12-05 18:00:00.000000','2026-12-05 18:00:00.000000',1,0,NULL,NULL,'no session',NULL);
INSERT INTO "outbox" VALUES(185,'u1061:3001:answer',3001,'answer','{"language": "nl", "outside": null, "session": 12}',0,NULL,'sent','2026-12-05 08:30:00.000000',NULL,'2026-12-06 08:30:00.000000','2026-12-05 08:30:00.000000','2026-12-05 08:30:00.000000','2026-12-05 08:30:00.000000',1,0,49,'<b>Dank u, het is genoteerd.</b>
Bewegen voor uw conditie: gedaan, zwaarte 11, pijn 2.

Mooi gedaan, u hebt er tijd voor gemaakt.

<b>Tot nu toe in uw week</b>
Kracht: 2 van 2 dagen ■■
Bewegen, 30 minuten of meer: 3 van 5 dagen ■■■□□',NULL,NULL);
INSERT INTO "outbox" VALUES(186,'day:1:2026-12-06',3001,'day','{"day": "2026-12-06", "patient": 1}',2,NULL,'sent','2026-12-06 08:00:00.000000',NULL,'2026-12-06 20:00:00.000000','2026-12-06 08:00:00.000000','2026-12-06 08:00:00.000000','2026-12-06 08:00:00.000000',1,0,50,'<b>Uw bericht voor zondag 6 december</b>

<b>Bewegen voor uw conditie</b>
Begin en eindig rustig.
• Wandelen: 3 keer 10 minuten, verdeeld over de dag
Zwaarte 12 tot 13 (van 6 tot 20). Dat is: u merkt dat u werkt, praten gaat goed.

Klaar? Tik hieronder op wat past.',NULL,NULL);
INSERT INTO "outbox" VALUES(187,'nudge:1:2026-12-06',3001,'nudge','{"day": "2026-12-06", "most": 2, "patient": 1}',2,NULL,'dropped','2026-12-06 18:00:00.000000',NULL,'2026-12-06 20:00:00.000000','2026-12-06 08:00:00.000000','2026-12-06 18:00:00.000000','2026-12-06 18:00:00.000000',1,0,NULL,NULL,'answered',NULL);
INSERT INTO "outbox" VALUES(188,'day:2:2026-12-06',3002,'day','{"day": "2026-12-06", "patient": 2}',2,NULL,'sent','2026-12-06 08:00:00.000000',NULL,'2026-12-06 20:00:00.000000','2026-12-06 08:00:00.000000','2026-12-06 08:00:00.000000','2026-12-06 08:00:00.000000',1,0,25,'<b>Uw bericht voor zondag 6 december</b>

Past het programma nu niet goed bij u? Zeg het tegen uw therapeut. Samen kijkt u wat wel lukt.

<b>Bewegen voor uw conditie</b>
Begin en eindig rustig.
• Wandelen: 3 keer 10 minuten, verdeeld over de dag
Zwaarte 12 tot 13 (van 6 tot 20). Dat is: u merkt dat u werkt, praten gaat goed.

Klaar? Tik hieronder op wat past.',NULL,NULL);
INSERT INTO "outbox" VALUES(189,'nudge:2:2026-12-06',3002,'nudge','{"day": "2026-12-06", "most": 2, "patient": 2}',2,NULL,'dropped','2026-12-06 18:00:00.000000',NULL,'2026-12-06 20:00:00.000000','2026-12-06 08:00:00.000000','2026-12-06 18:00:00.000000','2026-12-06 18:00:00.000000',1,0,NULL,NULL,'nudged enough',NULL);
INSERT INTO "outbox" VALUES(190,'day:3:2026-12-06',3003,'day','{"day": "2026-12-06", "patient": 3}',2,NULL,'dropped','2026-12-06 08:00:00.000000',NULL,'2026-12-06 20:00:00.000000','2026-12-06 08:00:00.000000','2026-12-06 08:00:00.000000','2026-12-06 08:00:00.000000',1,0,NULL,NULL,'no session',NULL);
INSERT INTO "outbox" VALUES(191,'nudge:3:2026-12-06',3003,'nudge','{"day": "2026-12-06", "most": 2, "patient": 3}',2,NULL,'dropped','2026-12-06 18:00:00.000000',NULL,'2026-12-06 20:00:00.000000','2026-12-06 08:00:00.000000','2026-12-06 18:00:00.000000','2026-12-06 18:00:00.000000',1,0,NULL,NULL,'no session',NULL);
INSERT INTO "outbox" VALUES(192,'u1062:3001:answer',3001,'answer','{"language": "nl", "outside": null, "session": 13}',0,NULL,'sent','2026-12-06 08:30:00.000000',NULL,'2026-12-07 08:30:00.000000','2026-12-06 08:30:00.000000','2026-12-06 08:30:00.000000','2026-12-06 08:30:00.000000',1,0,52,'<b>Dank u, het is genoteerd.</b>
Bewegen voor uw conditie: gedaan, zwaarte 11, pijn 2.

Elke keer telt mee, dus deze ook.

<b>Tot nu toe in uw week</b>
Kracht: 2 van 2 dagen ■■
Bewegen, 30 minuten of meer: 4 van 5 dagen ■■■■□',NULL,NULL);
INSERT INTO "outbox" VALUES(193,'summary:1:2026-12-07',2001,'summary','{"therapist": 1}',2,NULL,'sent','2026-12-07 07:00:00.000000',NULL,'2026-12-14 07:00:00.000000','2026-12-07 07:00:00.000000','2026-12-07 07:00:00.000000','2026-12-07 07:00:00.000000',1,0,30,'<b>Overzicht: 4 patiënten</b>
<i>Vorige week: dagen gedaan/doel, gemiddelde zwaarte (doel), minuten (''), pijn gemiddeld/hoogste. Nu: deze week tot vandaag. Beg: begeleide sessies gebruikt/maximum.</i>

<b>Wie u nodig heeft (3)</b>

<b>P-002</b>: week 3: van 2 naar 1 begeleid
week 2/12 · kracht 0/2 · bewegen 0/5 0'' · nu 0/2 en 0/5 · beg 0/12

<b>P-003</b>: week 3: van 2 naar 1 begeleid
week 2/12 · pauze t/m ma 14 dec · kracht 1/1, 14 (12–13) · bewegen 2/4 60'', 14 (12–13) · pijn 3/3 · beg 1/12 · dosis kracht: stap terug na afwezigheid (een week niet gedaan) · dosis conditie: stap terug na afwezigheid (een week niet gedaan)

<b>P-001</b>: week 3: begeleid zonder afspraak (1)
week 2/12 · kracht 1/2, 13 (12–13) · bewegen 5/5 150'', 13 (12–13) · pijn 2/2 · nu 2/2 en 4/5 · beg 1/12

<b>Nog geen toestemming:</b> P-005',NULL,'Europe/Amsterdam');
INSERT INTO "outbox" VALUES(194,'summary_pdf:1:2026-12-07',2001,'summary_pdf','{"therapist": 1}',3,NULL,'sent','2026-12-07 07:00:00.000000',NULL,'2026-12-14 07:00:00.000000','2026-12-07 07:00:00.000000','2026-12-07 07:00:00.000000','2026-12-07 07:00:00.000000',1,0,31,'<b>Overzicht als PDF</b>
3 patiënten, één bladzijde per patiënt.',NULL,'Europe/Amsterdam');
INSERT INTO "outbox" VALUES(195,'summary_csv:1:2026-12-07',2001,'summary_csv','{"therapist": 1}',3,NULL,'sent','2026-12-07 07:00:00.000000',NULL,'2026-12-14 07:00:00.000000','2026-12-07 07:00:00.000000','2026-12-07 07:00:00.000000','2026-12-07 07:00:00.000000',1,0,32,'<b>Overzicht als tabel</b>
3 patiënten, één regel per patiënt, voor een rekenblad (CSV met puntkomma''s).',NULL,'Europe/Amsterdam');
INSERT INTO "outbox" VALUES(196,'day:1:2026-12-07',3001,'day','{"day": "2026-12-07", "patient": 1}',2,NULL,'sent','2026-12-07 08:00:00.000000',NULL,'2026-12-07 20:00:00.000000','2026-12-07 08:00:00.000000','2026-12-07 08:00:00.000000','2026-12-07 08:00:00.000000',1,0,53,'<b>Uw bericht voor maandag 7 december</b>

<b>Bewegen voor uw conditie</b>
Begin en eindig rustig.
• Wandelen: 3 keer 10 minuten, verdeeld over de dag
Zwaarte 12 tot 13 (van 6 tot 20). Dat is: u merkt dat u werkt, praten gaat goed.

Klaar? Tik hieronder op wat past.',NULL,NULL);
INSERT INTO "outbox" VALUES(197,'nudge:1:2026-12-07',3001,'nudge','{"day": "2026-12-07", "most": 2, "patient": 1}',2,NULL,'dropped','2026-12-07 18:00:00.000000',NULL,'2026-12-07 20:00:00.000000','2026-12-07 08:00:00.000000','2026-12-07 18:00:00.000000','2026-12-07 18:00:00.000000',1,0,NULL,NULL,'answered',NULL);
INSERT INTO "outbox" VALUES(198,'day:2:2026-12-07',3002,'day','{"day": "2026-12-07", "patient": 2}',2,NULL,'sent','2026-12-07 08:00:00.000000',NULL,'2026-12-07 20:00:00.000000','2026-12-07 08:00:00.000000','2026-12-07 08:00:00.000000','2026-12-07 08:00:00.000000',1,0,26,'<b>Uw bericht voor maandag 7 december</b>

Ik heb een paar dagen niets van u gehoord. Dat is niet erg. Vandaag is één oefening genoeg.

<b>Krachtoefeningen</b>
Ongeveer 25 minuten. Loop eerst een paar minuten rustig rond, en eindig rustig.
Hebt u vandaag een afspraak? Doe dit dan met uw therapeut.
• Bal tegen de muur (oefening van uw praktijk): 2 series van 8
• Opstaan uit een stoel: 2 series van 8
• Been heffen op uw zij: 2 series van 8 per been
• Bruggetje: 2 series van 8
• Bovenbeen aanspannen: 2 series van 8 per been
• De schelp: 2 series van 8 per been

Rust 60 seconden na elke serie.
Zwaarte 12 tot 13 (van 6 tot 20). Dat is: u werkt, en kunt het na elke serie nog minstens 5 keer.
Te zwaar? Neem de makkelijke vorm. Te licht? Neem de zwaardere. Zie "Hoe doe ik dit?".

⚠️ Draag schoenen en zet een stevige stoel zonder wielen tegen de muur. Zorg dat u zich ergens aan kunt vasthouden. Adem rustig door. Oefen niet met koorts.

Klaar? Tik hieronder op wat past.',NULL,NULL);
INSERT INTO "outbox" VALUES(199,'nudge:2:2026-12-07',3002,'nudge','{"day": "2026-12-07", "most": 2, "patient": 2}',2,NULL,'dropped','2026-12-07 18:00:00.000000',NULL,'2026-12-07 20:00:00.000000','2026-12-07 08:00:00.000000','2026-12-07 18:00:00.000000','2026-12-07 18:00:00.000000',1,0,NULL,NULL,'nudged enough',NULL);
INSERT INTO "outbox" VALUES(200,'day:3:2026-12-07',3003,'day','{"day": "2026-12-07", "patient": 3}',2,NULL,'dropped','2026-12-07 08:00:00.000000',NULL,'2026-12-07 20:00:00.000000','2026-12-07 08:00:00.000000','2026-12-07 08:00:00.000000','2026-12-07 08:00:00.000000',1,0,NULL,NULL,'no session',NULL);
INSERT INTO "outbox" VALUES(201,'nudge:3:2026-12-07',3003,'nudge','{"day": "2026-12-07", "most": 2, "patient": 3}',2,NULL,'dropped','2026-12-07 18:00:00.000000',NULL,'2026-12-07 20:00:00.000000','2026-12-07 08:00:00.000000','2026-12-07 18:00:00.000000','2026-12-07 18:00:00.000000',1,0,NULL,NULL,'no session',NULL);
INSERT INTO "outbox" VALUES(202,'u1063:3001:answer',3001,'answer','{"language": "nl", "outside": null, "session": 14}',0,NULL,'sent','2026-12-07 08:30:00.000000',NULL,'2026-12-08 08:30:00.000000','2026-12-07 08:30:00.000000','2026-12-07 08:30:00.000000','2026-12-07 08:30:00.000000',1,0,55,'<b>Dank u, het is genoteerd.</b>
Bewegen voor uw conditie: gedaan, zwaarte 11, pijn 2.

Goed bezig: regelmaat is wat telt.

<b>Tot nu toe in uw week</b>
Kracht: 2 van 2 dagen ■■
Bewegen, 30 minuten of meer: 5 van 5 dagen ■■■■■',NULL,NULL);
INSERT INTO "outbox" VALUES(203,'taper_therapist:1:4',2001,'taper_therapist','{"patient": 1, "prescribed": [1, 1, 1, 0, 1, 0, 1, 0, 1, 0, 0, 1], "week": 4}',3,NULL,'sent','2026-12-08 07:00:00.000000',NULL,'2026-12-15 07:00:00.000000','2026-12-08 07:00:00.000000','2026-12-08 07:00:00.000000','2026-12-08 07:00:00.000000',1,0,33,'<b>P-001: week 4</b>

Met begeleiding: 1 sessie in week 3, geen sessies in week 4. Bij het begin van week 4 krijgt de patiënt daar bericht van.

Sessies per week, vanaf week 1: 1 · 1 · 1 · <b>0</b> · 1 · 0 · 1 · 0 · 1 · 0 · 0 · 1.
Samen 7. Met de intake, eerdere behandelingen en 2 vervolgmomenten: 10.

Dit kunt u kiezen tot week 4 begint:
• Nog een week zo: week 4 krijgt weer 1 sessie, de rest schuift op. In totaal 11.
• Sessie overslaan: in week 5 vervalt een sessie. In totaal 9.',NULL,'Europe/Amsterdam');
INSERT INTO "outbox" VALUES(204,'taper:2:3',3002,'taper','{"patient": 2, "prescribed": [2, 2, 1, 0, 1, 0, 1, 0, 1, 0, 0, 1], "week": 3}',2,NULL,'sent','2026-12-08 07:00:00.000000',NULL,'2026-12-15 07:00:00.000000','2026-12-08 07:00:00.000000','2026-12-08 07:00:00.000000','2026-12-08 07:00:00.000000',1,0,27,'<b>Uw week 3</b>

Deze week hebt u één afspraak met uw therapeut. In uw dagelijkse bericht ziet u welke dag dat is. De andere keren oefent u zelf.

Hebt u een vraag? Bel Fysio De Linde, 020 555 01 23.',NULL,'Europe/Amsterdam');
INSERT INTO "outbox" VALUES(205,'taper_therapist:2:4',2001,'taper_therapist','{"patient": 2, "prescribed": [2, 2, 1, 0, 1, 0, 1, 0, 1, 0, 0, 1], "week": 4}',3,NULL,'sent','2026-12-08 07:00:00.000000',NULL,'2026-12-15 07:00:00.000000','2026-12-08 07:00:00.000000','2026-12-08 07:00:00.000000','2026-12-08 07:00:00.000000',1,0,34,'<b>P-002: week 4</b>

Met begeleiding: 1 sessie in week 3, geen sessies in week 4. Bij het begin van week 4 krijgt de patiënt daar bericht van.

Sessies per week, vanaf week 1: 2 · 2 · 1 · <b>0</b> · 1 · 0 · 1 · 0 · 1 · 0 · 0 · 1.
Samen 9. Met de intake, eerdere behandelingen en 2 vervolgmomenten: 12.

Dit kunt u kiezen tot week 4 begint:
• Nog een week zo: week 4 krijgt weer 1 sessie, de rest schuift op. In totaal 13, meer dan het maximum van 12.
• Sessie overslaan: in week 5 vervalt een sessie. In totaal 11.',NULL,'Europe/Amsterdam');
INSERT INTO "outbox" VALUES(206,'taper:3:3',3003,'taper','{"patient": 3, "prescribed": [2, 2, 1, 0, 1, 0, 1, 0, 1, 0, 0, 1], "week": 3}',2,NULL,'due','2026-12-15 08:00:00.000000',NULL,'2026-12-15 07:00:00.000000','2026-12-08 07:00:00.000000','2026-12-08 07:00:00.000000',NULL,1,0,NULL,NULL,NULL,'Europe/Amsterdam');
INSERT INTO "outbox" VALUES(207,'taper_therapist:3:4',2001,'taper_therapist','{"patient": 3, "prescribed": [2, 2, 1, 0, 1, 0, 1, 0, 1, 0, 0, 1], "week": 4}',3,NULL,'sent','2026-12-08 07:00:00.000000',NULL,'2026-12-15 07:00:00.000000','2026-12-08 07:00:00.000000','2026-12-08 07:00:00.000000','2026-12-08 07:00:00.000000',1,0,35,'<b>P-003: week 4</b>

Met begeleiding: 1 sessie in week 3, geen sessies in week 4. Bij het begin van week 4 krijgt de patiënt daar bericht van.

Sessies per week, vanaf week 1: 2 · 2 · 1 · <b>0</b> · 1 · 0 · 1 · 0 · 1 · 0 · 0 · 1.
Samen 9. Met de intake, eerdere behandelingen en 2 vervolgmomenten: 12.

Dit kunt u kiezen tot week 4 begint:
• Nog een week zo: week 4 krijgt weer 1 sessie, de rest schuift op. In totaal 13, meer dan het maximum van 12.
• Sessie overslaan: in week 5 vervalt een sessie. In totaal 11.',NULL,'Europe/Amsterdam');
INSERT INTO "outbox" VALUES(208,'recap:1:2',3001,'recap','{"day": "2026-12-07", "patient": 1}',2,NULL,'sent','2026-12-08 08:00:00.000000',NULL,'2026-12-08 20:00:00.000000','2026-12-08 08:00:00.000000','2026-12-08 08:00:00.000000','2026-12-08 08:00:00.000000',1,0,56,'<b>Terugblik op week 2 van 12</b>

Kracht: 2 van 2 dagen ■■
Bewegen, 30 minuten of meer: 5 van 5 dagen ■■■■■

■ gedaan · ◧ deels · □ open

Mooi: het doel van de week is gehaald. Ga deze week op dezelfde manier door.',NULL,NULL);
INSERT INTO "outbox" VALUES(209,'day:1:2026-12-08',3001,'day','{"day": "2026-12-08", "patient": 1}',2,NULL,'sent','2026-12-08 08:00:00.000000',NULL,'2026-12-08 20:00:00.000000','2026-12-08 08:00:00.000000','2026-12-08 08:00:00.000000','2026-12-08 08:00:00.000000',1,0,57,'<b>Uw bericht voor dinsdag 8 december</b>

<b>Krachtoefeningen</b>
Ongeveer 22 minuten. Loop eerst een paar minuten rustig rond, en eindig rustig.
• Knie heffen bij een stoel: 2 series van 8 per been
• Opstaan uit een stoel: 2 series van 8
• Been strekken op een stoel: 2 series van 8 per been
• Been heffen op uw zij: 2 series van 8 per been
• Bruggetje: 2 series van 8

Rust 60 seconden na elke serie.
Zwaarte 12 tot 13 (van 6 tot 20). Dat is: u werkt, en kunt het na elke serie nog minstens 5 keer.
Te zwaar? Neem de makkelijke vorm. Te licht? Neem de zwaardere. Zie "Hoe doe ik dit?".

⚠️ Draag schoenen en zet een stevige stoel zonder wielen tegen de muur. Zorg dat u zich ergens aan kunt vasthouden. Adem rustig door. Oefen niet met koorts.

Klaar? Tik hieronder op wat past.',NULL,NULL);
INSERT INTO "outbox" VALUES(210,'nudge:1:2026-12-08',3001,'nudge','{"day": "2026-12-08", "most": 2, "patient": 1}',2,NULL,'dropped','2026-12-08 18:00:00.000000',NULL,'2026-12-08 20:00:00.000000','2026-12-08 08:00:00.000000','2026-12-08 18:00:00.000000','2026-12-08 18:00:00.000000',1,0,NULL,NULL,'answered',NULL);
INSERT INTO "outbox" VALUES(211,'recap:2:2',3002,'recap','{"day": "2026-12-07", "patient": 2}',2,NULL,'dropped','2026-12-08 08:00:00.000000',NULL,'2026-12-08 20:00:00.000000','2026-12-08 08:00:00.000000','2026-12-08 08:00:00.000000','2026-12-08 08:00:00.000000',1,0,NULL,NULL,'silent week',NULL);
INSERT INTO "outbox" VALUES(212,'day:2:2026-12-08',3002,'silence_ask','{"day": "2026-12-08", "patient": 2}',2,NULL,'sent','2026-12-08 08:00:00.000000',NULL,'2026-12-08 20:00:00.000000','2026-12-08 08:00:00.000000','2026-12-08 08:00:00.000000','2026-12-08 08:00:00.000000',1,0,28,'<b>Ik heb een week niets van u gehoord.</b>

Dat geeft niets. Misschien komt het nu niet goed uit. Wat zou u helpen? Tik op wat past. Ik vraag dit maar één keer.',NULL,NULL);
INSERT INTO "outbox" VALUES(213,'recap:3:2',3003,'recap','{"day": "2026-12-07", "patient": 3}',2,NULL,'dropped','2026-12-08 08:00:00.000000',NULL,'2026-12-08 20:00:00.000000','2026-12-08 08:00:00.000000','2026-12-08 08:00:00.000000','2026-12-08 08:00:00.000000',1,0,NULL,NULL,'paused',NULL);
INSERT INTO "outbox" VALUES(214,'day:3:2026-12-08',3003,'day','{"day": "2026-12-08", "patient": 3}',2,NULL,'dropped','2026-12-08 08:00:00.000000',NULL,'2026-12-08 20:00:00.000000','2026-12-08 08:00:00.000000','2026-12-08 08:00:00.000000','2026-12-08 08:00:00.000000',1,0,NULL,NULL,'no session',NULL);
INSERT INTO "outbox" VALUES(215,'nudge:3:2026-12-08',3003,'nudge','{"day": "2026-12-08", "most": 2, "patient": 3}',2,NULL,'dropped','2026-12-08 18:00:00.000000',NULL,'2026-12-08 20:00:00.000000','2026-12-08 08:00:00.000000','2026-12-08 18:00:00.000000','2026-12-08 18:00:00.000000',1,0,NULL,NULL,'no session',NULL);
INSERT INTO "outbox" VALUES(216,'alerts:2',2001,'alerts','{"alerts": [2]}',1,NULL,'sent','2026-12-08 08:15:00.000000',NULL,NULL,'2026-12-08 08:15:00.000000','2026-12-08 08:15:00.000000','2026-12-08 08:15:00.000000',1,0,36,'<b>Een melding</b>

<b>P-002</b>
• 7 dagen niets laten weten',NULL,'Europe/Amsterdam');
INSERT INTO "outbox" VALUES(217,'u1064:3001:answer',3001,'answer','{"language": "nl", "outside": null, "session": 61}',0,NULL,'sent','2026-12-08 08:30:00.000000',NULL,'2026-12-09 08:30:00.000000','2026-12-08 08:30:00.000000','2026-12-08 08:30:00.000000','2026-12-08 08:30:00.000000',1,0,59,'<b>Dank u, het is genoteerd.</b>
Krachtoefeningen: gedaan, zwaarte 11, pijn 2.

Bij de uitleg van krachtoefeningen staat vaak een zwaardere vorm, en lopen of fietsen mag iets sneller.

<b>Tot nu toe in uw week</b>
Kracht: 1 van 2 dagen ■□
Bewegen, 30 minuten of meer: 0 van 5 dagen □□□□□',NULL,NULL);
INSERT INTO "outbox" VALUES(218,'day:1:2026-12-09',3001,'day','{"day": "2026-12-09", "patient": 1}',2,NULL,'sent','2026-12-09 08:00:00.000000',NULL,'2026-12-09 20:00:00.000000','2026-12-09 08:00:00.000000','2026-12-09 08:00:00.000000','2026-12-09 08:00:00.000000',1,0,60,'<b>Uw bericht voor woensdag 9 december</b>

<b>Bewegen voor uw conditie</b>
Begin en eindig rustig.
• Wandelen: 3 keer 10 minuten, verdeeld over de dag
Zwaarte 12 tot 13 (van 6 tot 20). Dat is: u merkt dat u werkt, praten gaat goed.

Klaar? Tik hieronder op wat past.',NULL,NULL);
INSERT INTO "outbox" VALUES(219,'nudge:1:2026-12-09',3001,'nudge','{"day": "2026-12-09", "most": 2, "patient": 1}',2,NULL,'due','2026-12-09 18:00:00.000000',NULL,'2026-12-09 20:00:00.000000','2026-12-09 08:00:00.000000',NULL,NULL,0,0,NULL,NULL,NULL,NULL);
INSERT INTO "outbox" VALUES(220,'day:2:2026-12-09',3002,'day','{"day": "2026-12-09", "patient": 2}',2,NULL,'sent','2026-12-09 08:00:00.000000',NULL,'2026-12-09 20:00:00.000000','2026-12-09 08:00:00.000000','2026-12-09 08:00:00.000000','2026-12-09 08:00:00.000000',1,0,29,'<b>Uw bericht voor woensdag 9 december</b>

Elke dag is een goede dag om weer te beginnen. Kies één oefening, of loop vijf minuten.

<b>Bewegen voor uw conditie</b>
Begin en eindig rustig.
• Wandelen: 3 keer 10 minuten, verdeeld over de dag
Zwaarte 12 tot 13 (van 6 tot 20). Dat is: u merkt dat u werkt, praten gaat goed.

Klaar? Tik hieronder op wat past.',NULL,NULL);
INSERT INTO "outbox" VALUES(221,'nudge:2:2026-12-09',3002,'nudge','{"day": "2026-12-09", "most": 2, "patient": 2}',2,NULL,'due','2026-12-09 18:00:00.000000',NULL,'2026-12-09 20:00:00.000000','2026-12-09 08:00:00.000000',NULL,NULL,0,0,NULL,NULL,NULL,NULL);
INSERT INTO "outbox" VALUES(222,'day:3:2026-12-09',3003,'day','{"day": "2026-12-09", "patient": 3}',2,NULL,'dropped','2026-12-09 08:00:00.000000',NULL,'2026-12-09 20:00:00.000000','2026-12-09 08:00:00.000000','2026-12-09 08:00:00.000000','2026-12-09 08:00:00.000000',1,0,NULL,NULL,'no session',NULL);
INSERT INTO "outbox" VALUES(223,'nudge:3:2026-12-09',3003,'nudge','{"day": "2026-12-09", "most": 2, "patient": 3}',2,NULL,'due','2026-12-09 18:00:00.000000',NULL,'2026-12-09 20:00:00.000000','2026-12-09 08:00:00.000000',NULL,NULL,0,0,NULL,NULL,NULL,NULL);
INSERT INTO "outbox" VALUES(224,'u1065:3001:answer',3001,'answer','{"language": "nl", "outside": null, "session": 62}',0,NULL,'sent','2026-12-09 08:30:00.000000',NULL,'2026-12-10 08:30:00.000000','2026-12-09 08:30:00.000000','2026-12-09 08:30:00.000000','2026-12-09 08:30:00.000000',1,0,62,'<b>Dank u, het is genoteerd.</b>
Bewegen voor uw conditie: gedaan, zwaarte 11, pijn 2.

Goed bezig: regelmaat is wat telt.

<b>Tot nu toe in uw week</b>
Kracht: 1 van 2 dagen ■□
Bewegen, 30 minuten of meer: 1 van 5 dagen ■□□□□',NULL,NULL);
INSERT INTO "outbox" VALUES(225,'u1066:2001:summary',2001,'summary','{"language": "nl", "page": 0, "therapist": 1}',0,NULL,'sent','2026-12-09 08:30:00.000000',NULL,'2026-12-10 08:30:00.000000','2026-12-09 08:30:00.000000','2026-12-09 08:30:00.000000','2026-12-09 08:30:00.000000',1,0,38,'<b>Overzicht: 4 patiënten</b>
<i>Vorige week: dagen gedaan/doel, gemiddelde zwaarte (doel), minuten (''), pijn gemiddeld/hoogste. Nu: deze week tot vandaag. Beg: begeleide sessies gebruikt/maximum.</i>

<b>Wie u nodig heeft (3)</b>

<b>P-002</b>: 8 dagen niets gehoord; twee weken weinig gedaan: 0 en 0 procent; week 4: van 1 naar 0 begeleid
week 3/12 · kracht 0/2 · bewegen 0/5 0'' · nu 0/2 en 0/5 · beg 0/12

<b>P-001</b>: wachtende voorstellen: 2; week 4: van 1 naar 0 begeleid
week 3/12 · kracht 2/2, 11 (12–13) · bewegen 5/5 150'', 11 (12–13) · pijn 2/2 · nu 1/2 en 1/5 · beg 1/12

<b>P-003</b>: week 4: van 1 naar 0 begeleid
week 3/12 · pauze t/m ma 14 dec · beg 1/12 · dosis kracht: stap terug na afwezigheid (een week niet gedaan) · dosis conditie: stap terug na afwezigheid (een week niet gedaan)

<b>Nog geen toestemming:</b> P-005',NULL,NULL);
INSERT INTO "outbox" VALUES(226,'u1067:2001:proposals',2001,'proposals','{"language": "nl", "place": 0, "therapist": 1}',0,NULL,'sent','2026-12-09 08:30:00.000000',NULL,'2026-12-10 08:30:00.000000','2026-12-09 08:30:00.000000','2026-12-09 08:30:00.000000','2026-12-09 08:30:00.000000',1,0,39,'<b>Voorstel 1 van 2: P-001</b>

Kracht: van 2 × 8, rust 60 s naar 2 × 10, rust 60 s.
Waarom (week 2): gemiddelde zwaarte onder het doel.

Vandaag gemaakt. Beslist u niet, dan vervalt dit voorstel over 13 dagen. De dosis blijft dan zoals hij is.',NULL,NULL);
INSERT INTO "outbox" VALUES(227,'u1068:2001:proposals',2001,'proposals','{"language": "nl", "place": 0, "settled": 9, "therapist": 1}',0,39,'sent','2026-12-09 08:30:00.000000',NULL,'2026-12-10 08:30:00.000000','2026-12-09 08:30:00.000000','2026-12-09 08:30:00.000000','2026-12-09 08:30:00.000000',1,0,39,'<b>Voorstel 1 van 1: P-001</b>

<i>P-001, kracht: akkoord, vanaf do 10 dec.</i>

Conditie: van 30 minuten (10 + 10 + 10) naar 30 minuten (15 + 15).
Waarom (week 2): gemiddelde zwaarte onder het doel.

Vandaag gemaakt. Beslist u niet, dan vervalt dit voorstel over 13 dagen. De dosis blijft dan zoals hij is.',NULL,NULL);
CREATE TABLE "own_exercise" (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	name VARCHAR(64) NOT NULL, 
	text TEXT NOT NULL, 
	content JSON NOT NULL, 
	picture VARCHAR(200), 
	made_at DATETIME NOT NULL, 
	made_by INTEGER, 
	removed_at DATETIME, 
	CONSTRAINT fk_own_exercise_made_by FOREIGN KEY(made_by) REFERENCES person (id)
);
INSERT INTO "own_exercise" VALUES(1,'Bal tegen de muur','Druk de bal rustig tegen de muur.','{"group": "strength", "muscles": ["KE"], "sides": "both", "dose": {"kind": "reps", "seconds": 4, "sets": null, "reps": null, "most_reps": null, "most_sets": null}, "not_with": [], "knee_load": false}',NULL,'2026-11-24 11:00:28.000000',2,NULL);
CREATE TABLE "patient" (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	code VARCHAR(32) NOT NULL, 
	person_id INTEGER, 
	therapist_id INTEGER, 
	state VARCHAR(16) NOT NULL, 
	language VARCHAR(2) NOT NULL, 
	timezone VARCHAR(64) NOT NULL, 
	prompt_time TIME NOT NULL, 
	start DATE NOT NULL, 
	"end" DATE NOT NULL, 
	strength_row VARCHAR(4) NOT NULL, 
	aerobic_row VARCHAR(4) NOT NULL, 
	consent_version INTEGER, 
	consented_at DATETIME, 
	created_at DATETIME NOT NULL, 
	stopped_at DATETIME, 
	next_prompt_at DATETIME, 
	next_plan_at DATETIME, 
	next_taper_at DATETIME, 
	next_follow_up_at DATETIME, 
	usual_pain INTEGER, 
	next_after_end_at DATETIME, 
	fewer_after_end BOOLEAN DEFAULT 0 NOT NULL, 
	weekend_time TIME, 
	messages_most INTEGER, 
	held_at DATETIME, 
	unapproved_at DATETIME, 
	asked_consent INTEGER, 
	discharged_at DATETIME, 
	discharge_reason VARCHAR(12), 
	anonymised_at DATETIME, 
	CONSTRAINT fk_patient_person_id FOREIGN KEY(person_id) REFERENCES person (id), 
	CONSTRAINT fk_patient_therapist_id FOREIGN KEY(therapist_id) REFERENCES therapist (id), 
	CONSTRAINT uq_patient_code UNIQUE (code)
);
INSERT INTO "patient" VALUES(1,'P-001',3,1,'active','nl','Europe/Amsterdam','09:00:00.000000','2026-11-24','2027-02-15','N2','A1',4,'2026-11-23 09:00:00.000000','2026-11-23 09:00:00.000000',NULL,'2026-12-10 08:00:00.000000','2026-12-09 23:00:00.000000','2026-12-15 07:00:00.000000','2027-05-01 06:00:00.000000',4,NULL,0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "patient" VALUES(2,'P-002',4,1,'active','nl','Europe/Amsterdam','09:00:00.000000','2026-11-24','2027-02-15','N1','A1',4,'2026-11-23 09:00:00.000000','2026-11-23 09:00:00.000000',NULL,'2026-12-10 08:00:00.000000','2026-12-09 23:00:00.000000','2026-12-15 07:00:00.000000','2027-05-01 06:00:00.000000',NULL,NULL,0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "patient" VALUES(3,'P-003',5,1,'active','nl','Europe/Amsterdam','09:00:00.000000','2026-11-24','2027-02-15','N0','A0',4,'2026-11-23 09:00:00.000000','2026-11-23 09:00:00.000000',NULL,'2026-12-10 08:00:00.000000','2026-12-09 23:00:00.000000','2026-12-15 07:00:00.000000','2027-05-01 06:00:00.000000',NULL,NULL,0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "patient" VALUES(5,'P-005',NULL,1,'invited','nl','Europe/Amsterdam','09:00:00.000000','2026-11-24','2027-02-15','N1','A1',NULL,NULL,'2026-11-23 09:00:00.000000',NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
CREATE TABLE "pause" (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	patient_id INTEGER NOT NULL, 
	first DATE NOT NULL, 
	last DATE NOT NULL, 
	reason VARCHAR(8) NOT NULL, 
	weeks INTEGER NOT NULL, 
	made_at DATETIME NOT NULL, 
	ended_at DATETIME, 
	CONSTRAINT fk_pause_patient_id FOREIGN KEY(patient_id) REFERENCES patient (id)
);
INSERT INTO "pause" VALUES(1,3,'2026-11-29','2026-12-14','other',0,'2026-11-29 08:30:00.000000',NULL);
CREATE TABLE "person" (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	telegram_id BIGINT NOT NULL, 
	language VARCHAR(2) NOT NULL, 
	created_at DATETIME NOT NULL, 
	blocked_at DATETIME, 
	CONSTRAINT uq_person_telegram_id UNIQUE (telegram_id)
);
INSERT INTO "person" VALUES(1,1001,'nl','2026-11-23 09:00:00.000000',NULL);
INSERT INTO "person" VALUES(2,2001,'nl','2026-11-23 09:00:00.000000',NULL);
INSERT INTO "person" VALUES(3,3001,'nl','2026-11-23 09:00:00.000000',NULL);
INSERT INTO "person" VALUES(4,3002,'nl','2026-11-23 09:00:00.000000',NULL);
INSERT INTO "person" VALUES(5,3003,'nl','2026-11-23 09:00:00.000000',NULL);
CREATE TABLE picture (
	hash VARCHAR(64) NOT NULL, 
	file_id VARCHAR(255) NOT NULL, 
	at DATETIME NOT NULL, 
	CONSTRAINT pk_picture PRIMARY KEY (hash)
);
CREATE TABLE practice_value (
	name VARCHAR(24) NOT NULL, 
	value TEXT NOT NULL, 
	changed_at DATETIME NOT NULL, 
	CONSTRAINT pk_practice_value PRIMARY KEY (name)
);
CREATE TABLE prescription (
	id INTEGER NOT NULL, 
	patient_id INTEGER NOT NULL, 
	version INTEGER NOT NULL, 
	content JSON NOT NULL, 
	created_at DATETIME NOT NULL, 
	created_by INTEGER, reason TEXT, 
	CONSTRAINT fk_prescription_created_by FOREIGN KEY(created_by) REFERENCES person (id), 
	CONSTRAINT fk_prescription_patient_id FOREIGN KEY(patient_id) REFERENCES patient (id), 
	CONSTRAINT pk_prescription PRIMARY KEY (id), 
	CONSTRAINT uq_prescription_patient_id_version UNIQUE (patient_id, version)
);
INSERT INTO "prescription" VALUES(1,1,1,'{"code": "P-001", "joint": "knee", "start": "2026-11-24", "side": "both", "weeks": 12, "strength": "new", "aerobic": "new", "has": [], "limits": [], "extras": [], "exclude": [], "aerobics": ["walking"], "goals": ["stairs"], "days": ["mon", "tue", "wed", "thu", "fri", "sat", "sun"], "supervised": ["tue"], "practice": [], "sessions_used": 0, "session_limit": 12, "pain_limit": 5, "strength_days": 2, "time_contingent": false, "added": [], "own": [], "balance_level": 1, "strength_exercises": 5, "functional": false}','2026-11-23 09:00:00.000000',1,NULL);
INSERT INTO "prescription" VALUES(2,2,1,'{"code": "P-002", "joint": "knee", "start": "2026-11-24", "side": "both", "weeks": 12, "strength": "new", "aerobic": "new", "has": [], "limits": [], "extras": [], "exclude": [], "aerobics": ["walking"], "goals": [], "days": ["mon", "tue", "wed", "thu", "fri", "sat", "sun"], "supervised": null, "practice": [], "sessions_used": 0, "session_limit": 12, "pain_limit": 5, "strength_days": 2, "time_contingent": false, "added": [], "own": [], "balance_level": 1, "strength_exercises": 5, "functional": false}','2026-11-23 09:00:00.000000',1,NULL);
INSERT INTO "prescription" VALUES(3,3,1,'{"code": "P-003", "joint": "knee", "start": "2026-11-24", "side": "both", "weeks": 12, "strength": "new", "aerobic": "new", "has": [], "limits": [], "extras": [], "exclude": [], "aerobics": ["walking"], "goals": [], "days": ["mon", "tue", "wed", "thu", "fri", "sat", "sun"], "supervised": null, "practice": [], "sessions_used": 0, "session_limit": 12, "pain_limit": 5, "strength_days": 2, "time_contingent": false, "added": [], "own": [], "balance_level": 1, "strength_exercises": 5, "functional": false}','2026-11-23 09:00:00.000000',1,NULL);
INSERT INTO "prescription" VALUES(5,5,1,'{"code": "P-005", "joint": "hip", "start": "2026-11-24", "side": "both", "weeks": 12, "strength": "new", "aerobic": "new", "has": [], "limits": [], "extras": [], "exclude": [], "aerobics": ["walking"], "goals": [], "days": ["mon", "tue", "wed", "thu", "fri", "sat", "sun"], "supervised": null, "practice": [], "sessions_used": 0, "session_limit": 12, "pain_limit": 5, "strength_days": 2, "time_contingent": false, "added": [], "own": [], "balance_level": 1, "strength_exercises": 5, "functional": false}','2026-11-23 09:00:00.000000',1,NULL);
INSERT INTO "prescription" VALUES(6,2,2,'{"code": "P-002", "joint": "knee", "start": "2026-11-24", "side": "both", "weeks": 12, "strength": "new", "aerobic": "new", "has": [], "limits": [], "extras": [], "exclude": [], "aerobics": ["walking"], "goals": [], "days": ["mon", "tue", "wed", "thu", "fri", "sat", "sun"], "supervised": null, "practice": [], "sessions_used": 0, "session_limit": 12, "pain_limit": 5, "strength_days": 2, "time_contingent": false, "added": ["own-1"], "own": [{"id": "own-1", "name": "Bal tegen de muur", "text": "Druk de bal rustig tegen de muur.", "group": "strength", "muscles": ["KE"], "sides": "both", "dose": {"kind": "reps", "seconds": 4, "sets": null, "reps": null, "most_reps": null, "most_sets": null}, "not_with": [], "knee_load": false, "picture": null}], "balance_level": 1, "strength_exercises": 5, "functional": false}','2026-11-24 11:00:32.000000',2,NULL);
CREATE TABLE question (
	person_id INTEGER NOT NULL, 
	kind VARCHAR(32) NOT NULL, 
	session_id INTEGER, 
	asked_at DATETIME NOT NULL, 
	CONSTRAINT fk_question_person_id FOREIGN KEY(person_id) REFERENCES person (id), 
	CONSTRAINT fk_question_session_id FOREIGN KEY(session_id) REFERENCES session (id), 
	CONSTRAINT pk_question PRIMARY KEY (person_id)
);
INSERT INTO "question" VALUES(2,'own_exercise',NULL,'2026-11-24 11:00:04.000000');
CREATE TABLE "questionnaire" (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	patient_id INTEGER NOT NULL, 
	moment VARCHAR(8) NOT NULL, 
	answers TEXT NOT NULL, 
	asked_at DATETIME NOT NULL, 
	changed_at DATETIME NOT NULL, 
	finished_at DATETIME, 
	CONSTRAINT fk_questionnaire_patient_id FOREIGN KEY(patient_id) REFERENCES patient (id), 
	CONSTRAINT uq_questionnaire_patient_id_moment UNIQUE (patient_id, moment)
);
INSERT INTO "questionnaire" VALUES(1,1,'start','{"activity": "stairs", "average_pain": 4, "difficulty": 6, "exercise_days": 1, "falls": "no", "worst_pain": 7}','2026-11-23 09:00:00.000000','2026-11-23 09:00:00.000000','2026-11-23 09:00:00.000000');
CREATE TABLE "safety_report" (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	patient_id INTEGER NOT NULL, 
	sign VARCHAR(24) NOT NULL, 
	said_at DATETIME NOT NULL, 
	now_so BOOLEAN, 
	answered_at DATETIME, 
	escalate_at DATETIME, 
	escalated_at DATETIME, 
	resolved_at DATETIME, 
	resolved_by INTEGER, 
	CONSTRAINT fk_safety_report_patient_id FOREIGN KEY(patient_id) REFERENCES patient (id), 
	CONSTRAINT fk_safety_report_resolved_by FOREIGN KEY(resolved_by) REFERENCES person (id)
);
INSERT INTO "safety_report" VALUES(1,2,'fall','2026-11-27 08:30:00.000000',1,'2026-11-27 08:30:00.000000',NULL,NULL,'2026-11-30 08:30:00.000000',2);
CREATE TABLE service_moment (
	name VARCHAR(16) NOT NULL, 
	at DATETIME NOT NULL, 
	CONSTRAINT pk_service_moment PRIMARY KEY (name)
);
INSERT INTO "service_moment" VALUES('received','2026-12-09 08:30:00.000000');
INSERT INTO "service_moment" VALUES('job:alerts','2026-12-08 08:15:00.000000');
INSERT INTO "service_moment" VALUES('job:housekeeping','2026-12-09 08:00:00.000000');
INSERT INTO "service_moment" VALUES('job:daily','2026-12-09 08:00:00.000000');
INSERT INTO "service_moment" VALUES('job:erasing','2026-11-24 11:00:36.000000');
INSERT INTO "service_moment" VALUES('job:plan','2026-12-08 23:00:00.000000');
INSERT INTO "service_moment" VALUES('job:weekly','2026-12-07 07:00:00.000000');
INSERT INTO "service_moment" VALUES('job:taper','2026-12-08 07:00:00.000000');
CREATE TABLE "session" (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	patient_id INTEGER NOT NULL, 
	local_date DATE NOT NULL, 
	number INTEGER NOT NULL, 
	version INTEGER NOT NULL, 
	prescription_version INTEGER NOT NULL, 
	week INTEGER NOT NULL, 
	type VARCHAR(16) NOT NULL, 
	content JSON NOT NULL, 
	created_at DATETIME NOT NULL, 
	replaced_at DATETIME, 
	ladder_row VARCHAR(4), 
	note VARCHAR(16), 
	CONSTRAINT fk_session_patient_id FOREIGN KEY(patient_id) REFERENCES patient (id), 
	CONSTRAINT uq_session_patient_id_local_date_number_version UNIQUE (patient_id, local_date, number, version)
);
INSERT INTO "session" VALUES(1,1,'2026-11-24',1,1,1,1,'strength','{"type": "strength", "supervised": true, "minutes": 21.7, "primary_minutes": 21.7, "borg": [12, 13], "items": [{"exercise": "standing-hip-flexion", "group": "strength", "sides": "each", "form": null, "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 4.1, "name": null, "text": null, "picture": null}, {"exercise": "sit-to-stand", "group": "strength", "sides": "both", "form": null, "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 3.1, "name": null, "text": null, "picture": null}, {"exercise": "seated-knee-extension", "group": "strength", "sides": "each", "form": null, "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 5.7, "name": null, "text": null, "picture": null}, {"exercise": "side-lying-abduction", "group": "strength", "sides": "each", "form": null, "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 4.7, "name": null, "text": null, "picture": null}, {"exercise": "bridge", "group": "strength", "sides": "both", "form": null, "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 4.1, "name": null, "text": null, "picture": null}]}','2026-11-23 09:00:00.000000',NULL,'N1',NULL);
INSERT INTO "session" VALUES(2,1,'2026-11-25',1,1,1,1,'aerobic','{"type": "aerobic", "supervised": false, "minutes": 30.0, "primary_minutes": 30.0, "borg": [12, 13], "items": [{"exercise": "walking", "group": "aerobic", "sides": null, "form": null, "sets": null, "reps": null, "hold_s": null, "rest_s": null, "bouts": [10, 10, 10], "minutes": 30.0, "name": null, "text": null, "picture": null}]}','2026-11-23 09:00:00.000000',NULL,'A1',NULL);
INSERT INTO "session" VALUES(3,1,'2026-11-26',1,1,1,1,'aerobic','{"type": "aerobic", "supervised": false, "minutes": 30.0, "primary_minutes": 30.0, "borg": [12, 13], "items": [{"exercise": "walking", "group": "aerobic", "sides": null, "form": null, "sets": null, "reps": null, "hold_s": null, "rest_s": null, "bouts": [10, 10, 10], "minutes": 30.0, "name": null, "text": null, "picture": null}]}','2026-11-23 09:00:00.000000',NULL,'A1',NULL);
INSERT INTO "session" VALUES(4,1,'2026-11-27',1,1,1,1,'strength','{"type": "strength", "supervised": false, "minutes": 21.7, "primary_minutes": 21.7, "borg": [12, 13], "items": [{"exercise": "sit-to-stand", "group": "strength", "sides": "both", "form": null, "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 3.1, "name": null, "text": null, "picture": null}, {"exercise": "side-lying-abduction", "group": "strength", "sides": "each", "form": null, "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 4.7, "name": null, "text": null, "picture": null}, {"exercise": "bridge", "group": "strength", "sides": "both", "form": null, "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 4.1, "name": null, "text": null, "picture": null}, {"exercise": "quad-set", "group": "strength", "sides": "each", "form": null, "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 5.7, "name": null, "text": null, "picture": null}, {"exercise": "clamshell", "group": "strength", "sides": "each", "form": null, "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 4.1, "name": null, "text": null, "picture": null}]}','2026-11-23 09:00:00.000000',NULL,'N1',NULL);
INSERT INTO "session" VALUES(5,1,'2026-11-28',1,1,1,1,'aerobic','{"type": "aerobic", "supervised": false, "minutes": 30.0, "primary_minutes": 30.0, "borg": [12, 13], "items": [{"exercise": "walking", "group": "aerobic", "sides": null, "form": null, "sets": null, "reps": null, "hold_s": null, "rest_s": null, "bouts": [10, 10, 10], "minutes": 30.0, "name": null, "text": null, "picture": null}]}','2026-11-23 09:00:00.000000',NULL,'A1',NULL);
INSERT INTO "session" VALUES(6,1,'2026-11-29',1,1,1,1,'aerobic','{"type": "aerobic", "supervised": false, "minutes": 30.0, "primary_minutes": 30.0, "borg": [12, 13], "items": [{"exercise": "walking", "group": "aerobic", "sides": null, "form": null, "sets": null, "reps": null, "hold_s": null, "rest_s": null, "bouts": [10, 10, 10], "minutes": 30.0, "name": null, "text": null, "picture": null}]}','2026-11-23 09:00:00.000000',NULL,'A1',NULL);
INSERT INTO "session" VALUES(7,1,'2026-11-30',1,1,1,1,'aerobic','{"type": "aerobic", "supervised": false, "minutes": 30.0, "primary_minutes": 30.0, "borg": [12, 13], "items": [{"exercise": "walking", "group": "aerobic", "sides": null, "form": null, "sets": null, "reps": null, "hold_s": null, "rest_s": null, "bouts": [10, 10, 10], "minutes": 30.0, "name": null, "text": null, "picture": null}]}','2026-11-23 09:00:00.000000',NULL,'A1',NULL);
INSERT INTO "session" VALUES(8,1,'2026-12-01',1,1,1,2,'strength','{"type": "strength", "supervised": true, "minutes": 21.7, "primary_minutes": 21.7, "borg": [12, 13], "items": [{"exercise": "standing-hip-flexion", "group": "strength", "sides": "each", "form": null, "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 4.1, "name": null, "text": null, "picture": null}, {"exercise": "sit-to-stand", "group": "strength", "sides": "both", "form": null, "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 3.1, "name": null, "text": null, "picture": null}, {"exercise": "seated-knee-extension", "group": "strength", "sides": "each", "form": null, "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 5.7, "name": null, "text": null, "picture": null}, {"exercise": "side-lying-abduction", "group": "strength", "sides": "each", "form": null, "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 4.7, "name": null, "text": null, "picture": null}, {"exercise": "bridge", "group": "strength", "sides": "both", "form": null, "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 4.1, "name": null, "text": null, "picture": null}]}','2026-11-23 09:00:00.000000',NULL,'N1',NULL);
INSERT INTO "session" VALUES(9,1,'2026-12-02',1,1,1,2,'aerobic','{"type": "aerobic", "supervised": false, "minutes": 30.0, "primary_minutes": 30.0, "borg": [12, 13], "items": [{"exercise": "walking", "group": "aerobic", "sides": null, "form": null, "sets": null, "reps": null, "hold_s": null, "rest_s": null, "bouts": [10, 10, 10], "minutes": 30.0, "name": null, "text": null, "picture": null}]}','2026-11-23 09:00:00.000000',NULL,'A1',NULL);
INSERT INTO "session" VALUES(10,1,'2026-12-03',1,1,1,2,'aerobic','{"type": "aerobic", "supervised": false, "minutes": 30.0, "primary_minutes": 30.0, "borg": [12, 13], "items": [{"exercise": "walking", "group": "aerobic", "sides": null, "form": null, "sets": null, "reps": null, "hold_s": null, "rest_s": null, "bouts": [10, 10, 10], "minutes": 30.0, "name": null, "text": null, "picture": null}]}','2026-11-23 09:00:00.000000',NULL,'A1',NULL);
INSERT INTO "session" VALUES(11,1,'2026-12-04',1,1,1,2,'strength','{"type": "strength", "supervised": false, "minutes": 21.7, "primary_minutes": 21.7, "borg": [12, 13], "items": [{"exercise": "sit-to-stand", "group": "strength", "sides": "both", "form": null, "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 3.1, "name": null, "text": null, "picture": null}, {"exercise": "side-lying-abduction", "group": "strength", "sides": "each", "form": null, "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 4.7, "name": null, "text": null, "picture": null}, {"exercise": "bridge", "group": "strength", "sides": "both", "form": null, "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 4.1, "name": null, "text": null, "picture": null}, {"exercise": "quad-set", "group": "strength", "sides": "each", "form": null, "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 5.7, "name": null, "text": null, "picture": null}, {"exercise": "clamshell", "group": "strength", "sides": "each", "form": null, "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 4.1, "name": null, "text": null, "picture": null}]}','2026-11-23 09:00:00.000000',NULL,'N1',NULL);
INSERT INTO "session" VALUES(12,1,'2026-12-05',1,1,1,2,'aerobic','{"type": "aerobic", "supervised": false, "minutes": 30.0, "primary_minutes": 30.0, "borg": [12, 13], "items": [{"exercise": "walking", "group": "aerobic", "sides": null, "form": null, "sets": null, "reps": null, "hold_s": null, "rest_s": null, "bouts": [10, 10, 10], "minutes": 30.0, "name": null, "text": null, "picture": null}]}','2026-11-23 09:00:00.000000',NULL,'A1',NULL);
INSERT INTO "session" VALUES(13,1,'2026-12-06',1,1,1,2,'aerobic','{"type": "aerobic", "supervised": false, "minutes": 30.0, "primary_minutes": 30.0, "borg": [12, 13], "items": [{"exercise": "walking", "group": "aerobic", "sides": null, "form": null, "sets": null, "reps": null, "hold_s": null, "rest_s": null, "bouts": [10, 10, 10], "minutes": 30.0, "name": null, "text": null, "picture": null}]}','2026-11-23 09:00:00.000000',NULL,'A1',NULL);
INSERT INTO "session" VALUES(14,1,'2026-12-07',1,1,1,2,'aerobic','{"type": "aerobic", "supervised": false, "minutes": 30.0, "primary_minutes": 30.0, "borg": [12, 13], "items": [{"exercise": "walking", "group": "aerobic", "sides": null, "form": null, "sets": null, "reps": null, "hold_s": null, "rest_s": null, "bouts": [10, 10, 10], "minutes": 30.0, "name": null, "text": null, "picture": null}]}','2026-11-23 09:00:00.000000',NULL,'A1',NULL);
INSERT INTO "session" VALUES(15,2,'2026-11-24',1,1,1,1,'aerobic','{"type": "aerobic", "supervised": false, "minutes": 30.0, "primary_minutes": 30.0, "borg": [12, 13], "items": [{"exercise": "walking", "group": "aerobic", "sides": null, "form": null, "sets": null, "reps": null, "hold_s": null, "rest_s": null, "bouts": [10, 10, 10], "minutes": 30.0, "name": null, "text": null, "picture": null}]}','2026-11-23 09:00:00.000000',NULL,'A1',NULL);
INSERT INTO "session" VALUES(16,2,'2026-11-25',1,1,1,1,'aerobic','{"type": "aerobic", "supervised": false, "minutes": 30.0, "primary_minutes": 30.0, "borg": [12, 13], "items": [{"exercise": "walking", "group": "aerobic", "sides": null, "form": null, "sets": null, "reps": null, "hold_s": null, "rest_s": null, "bouts": [10, 10, 10], "minutes": 30.0, "name": null, "text": null, "picture": null}]}','2026-11-23 09:00:00.000000',NULL,'A1',NULL);
INSERT INTO "session" VALUES(17,2,'2026-11-26',1,1,1,1,'strength','{"type": "strength", "supervised": true, "minutes": 21.7, "primary_minutes": 21.7, "borg": [12, 13], "items": [{"exercise": "standing-hip-flexion", "group": "strength", "sides": "each", "form": null, "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 4.1, "name": null, "text": null, "picture": null}, {"exercise": "sit-to-stand", "group": "strength", "sides": "both", "form": null, "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 3.1, "name": null, "text": null, "picture": null}, {"exercise": "seated-knee-extension", "group": "strength", "sides": "each", "form": null, "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 5.7, "name": null, "text": null, "picture": null}, {"exercise": "side-lying-abduction", "group": "strength", "sides": "each", "form": null, "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 4.7, "name": null, "text": null, "picture": null}, {"exercise": "bridge", "group": "strength", "sides": "both", "form": null, "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 4.1, "name": null, "text": null, "picture": null}]}','2026-11-23 09:00:00.000000','2026-11-24 11:00:32.000000','N1',NULL);
INSERT INTO "session" VALUES(18,2,'2026-11-27',1,1,1,1,'aerobic','{"type": "aerobic", "supervised": false, "minutes": 30.0, "primary_minutes": 30.0, "borg": [12, 13], "items": [{"exercise": "walking", "group": "aerobic", "sides": null, "form": null, "sets": null, "reps": null, "hold_s": null, "rest_s": null, "bouts": [10, 10, 10], "minutes": 30.0, "name": null, "text": null, "picture": null}]}','2026-11-23 09:00:00.000000',NULL,'A1',NULL);
INSERT INTO "session" VALUES(19,2,'2026-11-28',1,1,1,1,'aerobic','{"type": "aerobic", "supervised": false, "minutes": 30.0, "primary_minutes": 30.0, "borg": [12, 13], "items": [{"exercise": "walking", "group": "aerobic", "sides": null, "form": null, "sets": null, "reps": null, "hold_s": null, "rest_s": null, "bouts": [10, 10, 10], "minutes": 30.0, "name": null, "text": null, "picture": null}]}','2026-11-23 09:00:00.000000',NULL,'A1',NULL);
INSERT INTO "session" VALUES(20,2,'2026-11-29',1,1,1,1,'aerobic','{"type": "aerobic", "supervised": false, "minutes": 30.0, "primary_minutes": 30.0, "borg": [12, 13], "items": [{"exercise": "walking", "group": "aerobic", "sides": null, "form": null, "sets": null, "reps": null, "hold_s": null, "rest_s": null, "bouts": [10, 10, 10], "minutes": 30.0, "name": null, "text": null, "picture": null}]}','2026-11-23 09:00:00.000000',NULL,'A1',NULL);
INSERT INTO "session" VALUES(21,2,'2026-11-30',1,1,1,1,'strength','{"type": "strength", "supervised": true, "minutes": 21.7, "primary_minutes": 21.7, "borg": [12, 13], "items": [{"exercise": "sit-to-stand", "group": "strength", "sides": "both", "form": null, "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 3.1, "name": null, "text": null, "picture": null}, {"exercise": "side-lying-abduction", "group": "strength", "sides": "each", "form": null, "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 4.7, "name": null, "text": null, "picture": null}, {"exercise": "bridge", "group": "strength", "sides": "both", "form": null, "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 4.1, "name": null, "text": null, "picture": null}, {"exercise": "quad-set", "group": "strength", "sides": "each", "form": null, "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 5.7, "name": null, "text": null, "picture": null}, {"exercise": "clamshell", "group": "strength", "sides": "each", "form": null, "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 4.1, "name": null, "text": null, "picture": null}]}','2026-11-23 09:00:00.000000','2026-11-24 11:00:32.000000','N1',NULL);
INSERT INTO "session" VALUES(22,2,'2026-12-01',1,1,1,2,'aerobic','{"type": "aerobic", "supervised": false, "minutes": 30.0, "primary_minutes": 30.0, "borg": [12, 13], "items": [{"exercise": "walking", "group": "aerobic", "sides": null, "form": null, "sets": null, "reps": null, "hold_s": null, "rest_s": null, "bouts": [10, 10, 10], "minutes": 30.0, "name": null, "text": null, "picture": null}]}','2026-11-23 09:00:00.000000',NULL,'A1',NULL);
INSERT INTO "session" VALUES(23,2,'2026-12-02',1,1,1,2,'aerobic','{"type": "aerobic", "supervised": false, "minutes": 30.0, "primary_minutes": 30.0, "borg": [12, 13], "items": [{"exercise": "walking", "group": "aerobic", "sides": null, "form": null, "sets": null, "reps": null, "hold_s": null, "rest_s": null, "bouts": [10, 10, 10], "minutes": 30.0, "name": null, "text": null, "picture": null}]}','2026-11-23 09:00:00.000000',NULL,'A1',NULL);
INSERT INTO "session" VALUES(24,2,'2026-12-03',1,1,1,2,'strength','{"type": "strength", "supervised": true, "minutes": 21.7, "primary_minutes": 21.7, "borg": [12, 13], "items": [{"exercise": "standing-hip-flexion", "group": "strength", "sides": "each", "form": null, "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 4.1, "name": null, "text": null, "picture": null}, {"exercise": "sit-to-stand", "group": "strength", "sides": "both", "form": null, "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 3.1, "name": null, "text": null, "picture": null}, {"exercise": "seated-knee-extension", "group": "strength", "sides": "each", "form": null, "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 5.7, "name": null, "text": null, "picture": null}, {"exercise": "side-lying-abduction", "group": "strength", "sides": "each", "form": null, "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 4.7, "name": null, "text": null, "picture": null}, {"exercise": "bridge", "group": "strength", "sides": "both", "form": null, "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 4.1, "name": null, "text": null, "picture": null}]}','2026-11-23 09:00:00.000000','2026-11-24 11:00:32.000000','N1',NULL);
INSERT INTO "session" VALUES(25,2,'2026-12-04',1,1,1,2,'aerobic','{"type": "aerobic", "supervised": false, "minutes": 30.0, "primary_minutes": 30.0, "borg": [12, 13], "items": [{"exercise": "walking", "group": "aerobic", "sides": null, "form": null, "sets": null, "reps": null, "hold_s": null, "rest_s": null, "bouts": [10, 10, 10], "minutes": 30.0, "name": null, "text": null, "picture": null}]}','2026-11-23 09:00:00.000000',NULL,'A1',NULL);
INSERT INTO "session" VALUES(26,2,'2026-12-05',1,1,1,2,'aerobic','{"type": "aerobic", "supervised": false, "minutes": 30.0, "primary_minutes": 30.0, "borg": [12, 13], "items": [{"exercise": "walking", "group": "aerobic", "sides": null, "form": null, "sets": null, "reps": null, "hold_s": null, "rest_s": null, "bouts": [10, 10, 10], "minutes": 30.0, "name": null, "text": null, "picture": null}]}','2026-11-23 09:00:00.000000',NULL,'A1',NULL);
INSERT INTO "session" VALUES(27,2,'2026-12-06',1,1,1,2,'aerobic','{"type": "aerobic", "supervised": false, "minutes": 30.0, "primary_minutes": 30.0, "borg": [12, 13], "items": [{"exercise": "walking", "group": "aerobic", "sides": null, "form": null, "sets": null, "reps": null, "hold_s": null, "rest_s": null, "bouts": [10, 10, 10], "minutes": 30.0, "name": null, "text": null, "picture": null}]}','2026-11-23 09:00:00.000000',NULL,'A1',NULL);
INSERT INTO "session" VALUES(28,2,'2026-12-07',1,1,1,2,'strength','{"type": "strength", "supervised": true, "minutes": 21.7, "primary_minutes": 21.7, "borg": [12, 13], "items": [{"exercise": "sit-to-stand", "group": "strength", "sides": "both", "form": null, "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 3.1, "name": null, "text": null, "picture": null}, {"exercise": "side-lying-abduction", "group": "strength", "sides": "each", "form": null, "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 4.7, "name": null, "text": null, "picture": null}, {"exercise": "bridge", "group": "strength", "sides": "both", "form": null, "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 4.1, "name": null, "text": null, "picture": null}, {"exercise": "quad-set", "group": "strength", "sides": "each", "form": null, "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 5.7, "name": null, "text": null, "picture": null}, {"exercise": "clamshell", "group": "strength", "sides": "each", "form": null, "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 4.1, "name": null, "text": null, "picture": null}]}','2026-11-23 09:00:00.000000','2026-11-24 11:00:32.000000','N1',NULL);
INSERT INTO "session" VALUES(29,3,'2026-11-24',1,1,1,1,'aerobic','{"type": "aerobic", "supervised": false, "minutes": 30.0, "primary_minutes": 30.0, "borg": [12, 13], "items": [{"exercise": "walking", "group": "aerobic", "sides": null, "form": null, "sets": null, "reps": null, "hold_s": null, "rest_s": null, "bouts": [10, 10, 10], "minutes": 30.0, "name": null, "text": null, "picture": null}]}','2026-11-23 09:00:00.000000',NULL,'A1',NULL);
INSERT INTO "session" VALUES(30,3,'2026-11-25',1,1,1,1,'aerobic','{"type": "aerobic", "supervised": false, "minutes": 30.0, "primary_minutes": 30.0, "borg": [12, 13], "items": [{"exercise": "walking", "group": "aerobic", "sides": null, "form": null, "sets": null, "reps": null, "hold_s": null, "rest_s": null, "bouts": [10, 10, 10], "minutes": 30.0, "name": null, "text": null, "picture": null}]}','2026-11-23 09:00:00.000000',NULL,'A1',NULL);
INSERT INTO "session" VALUES(31,3,'2026-11-26',1,1,1,1,'strength','{"type": "strength", "supervised": true, "minutes": 21.7, "primary_minutes": 21.7, "borg": [12, 13], "items": [{"exercise": "standing-hip-flexion", "group": "strength", "sides": "each", "form": null, "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 4.1, "name": null, "text": null, "picture": null}, {"exercise": "sit-to-stand", "group": "strength", "sides": "both", "form": null, "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 3.1, "name": null, "text": null, "picture": null}, {"exercise": "seated-knee-extension", "group": "strength", "sides": "each", "form": null, "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 5.7, "name": null, "text": null, "picture": null}, {"exercise": "side-lying-abduction", "group": "strength", "sides": "each", "form": null, "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 4.7, "name": null, "text": null, "picture": null}, {"exercise": "bridge", "group": "strength", "sides": "both", "form": null, "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 4.1, "name": null, "text": null, "picture": null}]}','2026-11-23 09:00:00.000000',NULL,'N1',NULL);
INSERT INTO "session" VALUES(32,3,'2026-11-27',1,1,1,1,'aerobic','{"type": "aerobic", "supervised": false, "minutes": 30.0, "primary_minutes": 30.0, "borg": [12, 13], "items": [{"exercise": "walking", "group": "aerobic", "sides": null, "form": null, "sets": null, "reps": null, "hold_s": null, "rest_s": null, "bouts": [10, 10, 10], "minutes": 30.0, "name": null, "text": null, "picture": null}]}','2026-11-23 09:00:00.000000',NULL,'A1',NULL);
INSERT INTO "session" VALUES(33,3,'2026-11-28',1,1,1,1,'aerobic','{"type": "aerobic", "supervised": false, "minutes": 30.0, "primary_minutes": 30.0, "borg": [12, 13], "items": [{"exercise": "walking", "group": "aerobic", "sides": null, "form": null, "sets": null, "reps": null, "hold_s": null, "rest_s": null, "bouts": [10, 10, 10], "minutes": 30.0, "name": null, "text": null, "picture": null}]}','2026-11-23 09:00:00.000000',NULL,'A1',NULL);
INSERT INTO "session" VALUES(34,3,'2026-11-29',1,1,1,1,'aerobic','{"type": "aerobic", "supervised": false, "minutes": 30.0, "primary_minutes": 30.0, "borg": [12, 13], "items": [{"exercise": "walking", "group": "aerobic", "sides": null, "form": null, "sets": null, "reps": null, "hold_s": null, "rest_s": null, "bouts": [10, 10, 10], "minutes": 30.0, "name": null, "text": null, "picture": null}]}','2026-11-23 09:00:00.000000','2026-11-29 08:30:00.000000','A1',NULL);
INSERT INTO "session" VALUES(35,3,'2026-11-30',1,1,1,1,'strength','{"type": "strength", "supervised": true, "minutes": 21.7, "primary_minutes": 21.7, "borg": [12, 13], "items": [{"exercise": "sit-to-stand", "group": "strength", "sides": "both", "form": null, "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 3.1, "name": null, "text": null, "picture": null}, {"exercise": "side-lying-abduction", "group": "strength", "sides": "each", "form": null, "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 4.7, "name": null, "text": null, "picture": null}, {"exercise": "bridge", "group": "strength", "sides": "both", "form": null, "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 4.1, "name": null, "text": null, "picture": null}, {"exercise": "quad-set", "group": "strength", "sides": "each", "form": null, "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 5.7, "name": null, "text": null, "picture": null}, {"exercise": "clamshell", "group": "strength", "sides": "each", "form": null, "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 4.1, "name": null, "text": null, "picture": null}]}','2026-11-23 09:00:00.000000','2026-11-29 08:30:00.000000','N1',NULL);
INSERT INTO "session" VALUES(36,3,'2026-12-01',1,1,1,2,'aerobic','{"type": "aerobic", "supervised": false, "minutes": 30.0, "primary_minutes": 30.0, "borg": [12, 13], "items": [{"exercise": "walking", "group": "aerobic", "sides": null, "form": null, "sets": null, "reps": null, "hold_s": null, "rest_s": null, "bouts": [10, 10, 10], "minutes": 30.0, "name": null, "text": null, "picture": null}]}','2026-11-23 09:00:00.000000','2026-11-29 08:30:00.000000','A1',NULL);
INSERT INTO "session" VALUES(37,3,'2026-12-02',1,1,1,2,'aerobic','{"type": "aerobic", "supervised": false, "minutes": 30.0, "primary_minutes": 30.0, "borg": [12, 13], "items": [{"exercise": "walking", "group": "aerobic", "sides": null, "form": null, "sets": null, "reps": null, "hold_s": null, "rest_s": null, "bouts": [10, 10, 10], "minutes": 30.0, "name": null, "text": null, "picture": null}]}','2026-11-23 09:00:00.000000','2026-11-29 08:30:00.000000','A1',NULL);
INSERT INTO "session" VALUES(38,3,'2026-12-03',1,1,1,2,'strength','{"type": "strength", "supervised": true, "minutes": 21.7, "primary_minutes": 21.7, "borg": [12, 13], "items": [{"exercise": "standing-hip-flexion", "group": "strength", "sides": "each", "form": null, "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 4.1, "name": null, "text": null, "picture": null}, {"exercise": "sit-to-stand", "group": "strength", "sides": "both", "form": null, "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 3.1, "name": null, "text": null, "picture": null}, {"exercise": "seated-knee-extension", "group": "strength", "sides": "each", "form": null, "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 5.7, "name": null, "text": null, "picture": null}, {"exercise": "side-lying-abduction", "group": "strength", "sides": "each", "form": null, "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 4.7, "name": null, "text": null, "picture": null}, {"exercise": "bridge", "group": "strength", "sides": "both", "form": null, "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 4.1, "name": null, "text": null, "picture": null}]}','2026-11-23 09:00:00.000000','2026-11-29 08:30:00.000000','N1',NULL);
INSERT INTO "session" VALUES(39,3,'2026-12-04',1,1,1,2,'aerobic','{"type": "aerobic", "supervised": false, "minutes": 30.0, "primary_minutes": 30.0, "borg": [12, 13], "items": [{"exercise": "walking", "group": "aerobic", "sides": null, "form": null, "sets": null, "reps": null, "hold_s": null, "rest_s": null, "bouts": [10, 10, 10], "minutes": 30.0, "name": null, "text": null, "picture": null}]}','2026-11-23 09:00:00.000000','2026-11-29 08:30:00.000000','A1',NULL);
INSERT INTO "session" VALUES(40,3,'2026-12-05',1,1,1,2,'aerobic','{"type": "aerobic", "supervised": false, "minutes": 30.0, "primary_minutes": 30.0, "borg": [12, 13], "items": [{"exercise": "walking", "group": "aerobic", "sides": null, "form": null, "sets": null, "reps": null, "hold_s": null, "rest_s": null, "bouts": [10, 10, 10], "minutes": 30.0, "name": null, "text": null, "picture": null}]}','2026-11-23 09:00:00.000000','2026-11-29 08:30:00.000000','A1',NULL);
INSERT INTO "session" VALUES(41,3,'2026-12-06',1,1,1,2,'aerobic','{"type": "aerobic", "supervised": false, "minutes": 30.0, "primary_minutes": 30.0, "borg": [12, 13], "items": [{"exercise": "walking", "group": "aerobic", "sides": null, "form": null, "sets": null, "reps": null, "hold_s": null, "rest_s": null, "bouts": [10, 10, 10], "minutes": 30.0, "name": null, "text": null, "picture": null}]}','2026-11-23 09:00:00.000000','2026-11-29 08:30:00.000000','A1',NULL);
INSERT INTO "session" VALUES(42,3,'2026-12-07',1,1,1,2,'strength','{"type": "strength", "supervised": true, "minutes": 21.7, "primary_minutes": 21.7, "borg": [12, 13], "items": [{"exercise": "sit-to-stand", "group": "strength", "sides": "both", "form": null, "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 3.1, "name": null, "text": null, "picture": null}, {"exercise": "side-lying-abduction", "group": "strength", "sides": "each", "form": null, "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 4.7, "name": null, "text": null, "picture": null}, {"exercise": "bridge", "group": "strength", "sides": "both", "form": null, "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 4.1, "name": null, "text": null, "picture": null}, {"exercise": "quad-set", "group": "strength", "sides": "each", "form": null, "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 5.7, "name": null, "text": null, "picture": null}, {"exercise": "clamshell", "group": "strength", "sides": "each", "form": null, "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 4.1, "name": null, "text": null, "picture": null}]}','2026-11-23 09:00:00.000000','2026-11-29 08:30:00.000000','N1',NULL);
INSERT INTO "session" VALUES(57,2,'2026-11-26',1,2,2,1,'strength','{"type": "strength", "supervised": true, "minutes": 24.8, "primary_minutes": 24.8, "borg": [12, 13], "items": [{"exercise": "own-1", "group": "strength", "sides": "both", "form": null, "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 3.1, "name": "Bal tegen de muur", "text": "Druk de bal rustig tegen de muur.", "picture": null}, {"exercise": "standing-hip-flexion", "group": "strength", "sides": "each", "form": null, "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 4.1, "name": null, "text": null, "picture": null}, {"exercise": "sit-to-stand", "group": "strength", "sides": "both", "form": null, "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 3.1, "name": null, "text": null, "picture": null}, {"exercise": "seated-knee-extension", "group": "strength", "sides": "each", "form": null, "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 5.7, "name": null, "text": null, "picture": null}, {"exercise": "side-lying-abduction", "group": "strength", "sides": "each", "form": null, "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 4.7, "name": null, "text": null, "picture": null}, {"exercise": "bridge", "group": "strength", "sides": "both", "form": null, "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 4.1, "name": null, "text": null, "picture": null}]}','2026-11-24 11:00:32.000000',NULL,'N1','exercise_added');
INSERT INTO "session" VALUES(58,2,'2026-11-30',1,2,2,1,'strength','{"type": "strength", "supervised": true, "minutes": 24.8, "primary_minutes": 24.8, "borg": [12, 13], "items": [{"exercise": "own-1", "group": "strength", "sides": "both", "form": null, "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 3.1, "name": "Bal tegen de muur", "text": "Druk de bal rustig tegen de muur.", "picture": null}, {"exercise": "sit-to-stand", "group": "strength", "sides": "both", "form": null, "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 3.1, "name": null, "text": null, "picture": null}, {"exercise": "side-lying-abduction", "group": "strength", "sides": "each", "form": null, "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 4.7, "name": null, "text": null, "picture": null}, {"exercise": "bridge", "group": "strength", "sides": "both", "form": null, "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 4.1, "name": null, "text": null, "picture": null}, {"exercise": "quad-set", "group": "strength", "sides": "each", "form": null, "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 5.7, "name": null, "text": null, "picture": null}, {"exercise": "clamshell", "group": "strength", "sides": "each", "form": null, "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 4.1, "name": null, "text": null, "picture": null}]}','2026-11-24 11:00:32.000000',NULL,'N1',NULL);
INSERT INTO "session" VALUES(59,2,'2026-12-03',1,2,2,2,'strength','{"type": "strength", "supervised": true, "minutes": 24.8, "primary_minutes": 24.8, "borg": [12, 13], "items": [{"exercise": "own-1", "group": "strength", "sides": "both", "form": null, "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 3.1, "name": "Bal tegen de muur", "text": "Druk de bal rustig tegen de muur.", "picture": null}, {"exercise": "standing-hip-flexion", "group": "strength", "sides": "each", "form": null, "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 4.1, "name": null, "text": null, "picture": null}, {"exercise": "sit-to-stand", "group": "strength", "sides": "both", "form": null, "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 3.1, "name": null, "text": null, "picture": null}, {"exercise": "seated-knee-extension", "group": "strength", "sides": "each", "form": null, "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 5.7, "name": null, "text": null, "picture": null}, {"exercise": "side-lying-abduction", "group": "strength", "sides": "each", "form": null, "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 4.7, "name": null, "text": null, "picture": null}, {"exercise": "bridge", "group": "strength", "sides": "both", "form": null, "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 4.1, "name": null, "text": null, "picture": null}]}','2026-11-24 11:00:32.000000',NULL,'N1',NULL);
INSERT INTO "session" VALUES(60,2,'2026-12-07',1,2,2,2,'strength','{"type": "strength", "supervised": true, "minutes": 24.8, "primary_minutes": 24.8, "borg": [12, 13], "items": [{"exercise": "own-1", "group": "strength", "sides": "both", "form": null, "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 3.1, "name": "Bal tegen de muur", "text": "Druk de bal rustig tegen de muur.", "picture": null}, {"exercise": "sit-to-stand", "group": "strength", "sides": "both", "form": null, "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 3.1, "name": null, "text": null, "picture": null}, {"exercise": "side-lying-abduction", "group": "strength", "sides": "each", "form": null, "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 4.7, "name": null, "text": null, "picture": null}, {"exercise": "bridge", "group": "strength", "sides": "both", "form": null, "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 4.1, "name": null, "text": null, "picture": null}, {"exercise": "quad-set", "group": "strength", "sides": "each", "form": null, "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 5.7, "name": null, "text": null, "picture": null}, {"exercise": "clamshell", "group": "strength", "sides": "each", "form": null, "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 4.1, "name": null, "text": null, "picture": null}]}','2026-11-24 11:00:32.000000',NULL,'N1',NULL);
INSERT INTO "session" VALUES(61,1,'2026-12-08',1,1,1,3,'strength','{"type": "strength", "supervised": false, "minutes": 21.7, "primary_minutes": 21.7, "borg": [12, 13], "items": [{"exercise": "standing-hip-flexion", "group": "strength", "sides": "each", "form": null, "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 4.1, "name": null, "text": null, "picture": null}, {"exercise": "sit-to-stand", "group": "strength", "sides": "both", "form": null, "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 3.1, "name": null, "text": null, "picture": null}, {"exercise": "seated-knee-extension", "group": "strength", "sides": "each", "form": null, "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 5.7, "name": null, "text": null, "picture": null}, {"exercise": "side-lying-abduction", "group": "strength", "sides": "each", "form": null, "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 4.7, "name": null, "text": null, "picture": null}, {"exercise": "bridge", "group": "strength", "sides": "both", "form": null, "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 4.1, "name": null, "text": null, "picture": null}]}','2026-11-30 23:00:00.000000',NULL,'N1',NULL);
INSERT INTO "session" VALUES(62,1,'2026-12-09',1,1,1,3,'aerobic','{"type": "aerobic", "supervised": false, "minutes": 30.0, "primary_minutes": 30.0, "borg": [12, 13], "items": [{"exercise": "walking", "group": "aerobic", "sides": null, "form": null, "sets": null, "reps": null, "hold_s": null, "rest_s": null, "bouts": [10, 10, 10], "minutes": 30.0, "name": null, "text": null, "picture": null}]}','2026-11-30 23:00:00.000000',NULL,'A1',NULL);
INSERT INTO "session" VALUES(63,1,'2026-12-10',1,1,1,3,'aerobic','{"type": "aerobic", "supervised": false, "minutes": 30.0, "primary_minutes": 30.0, "borg": [12, 13], "items": [{"exercise": "walking", "group": "aerobic", "sides": null, "form": null, "sets": null, "reps": null, "hold_s": null, "rest_s": null, "bouts": [10, 10, 10], "minutes": 30.0, "name": null, "text": null, "picture": null}]}','2026-11-30 23:00:00.000000',NULL,'A1',NULL);
INSERT INTO "session" VALUES(64,1,'2026-12-11',1,1,1,3,'strength','{"type": "strength", "supervised": false, "minutes": 21.7, "primary_minutes": 21.7, "borg": [12, 13], "items": [{"exercise": "sit-to-stand", "group": "strength", "sides": "both", "form": null, "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 3.1, "name": null, "text": null, "picture": null}, {"exercise": "side-lying-abduction", "group": "strength", "sides": "each", "form": null, "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 4.7, "name": null, "text": null, "picture": null}, {"exercise": "bridge", "group": "strength", "sides": "both", "form": null, "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 4.1, "name": null, "text": null, "picture": null}, {"exercise": "quad-set", "group": "strength", "sides": "each", "form": null, "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 5.7, "name": null, "text": null, "picture": null}, {"exercise": "clamshell", "group": "strength", "sides": "each", "form": null, "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 4.1, "name": null, "text": null, "picture": null}]}','2026-11-30 23:00:00.000000','2026-12-09 08:30:00.000000','N1',NULL);
INSERT INTO "session" VALUES(65,1,'2026-12-12',1,1,1,3,'aerobic','{"type": "aerobic", "supervised": false, "minutes": 30.0, "primary_minutes": 30.0, "borg": [12, 13], "items": [{"exercise": "walking", "group": "aerobic", "sides": null, "form": null, "sets": null, "reps": null, "hold_s": null, "rest_s": null, "bouts": [10, 10, 10], "minutes": 30.0, "name": null, "text": null, "picture": null}]}','2026-11-30 23:00:00.000000',NULL,'A1',NULL);
INSERT INTO "session" VALUES(66,1,'2026-12-13',1,1,1,3,'aerobic','{"type": "aerobic", "supervised": false, "minutes": 30.0, "primary_minutes": 30.0, "borg": [12, 13], "items": [{"exercise": "walking", "group": "aerobic", "sides": null, "form": null, "sets": null, "reps": null, "hold_s": null, "rest_s": null, "bouts": [10, 10, 10], "minutes": 30.0, "name": null, "text": null, "picture": null}]}','2026-11-30 23:00:00.000000',NULL,'A1',NULL);
INSERT INTO "session" VALUES(67,1,'2026-12-14',1,1,1,3,'aerobic','{"type": "aerobic", "supervised": false, "minutes": 30.0, "primary_minutes": 30.0, "borg": [12, 13], "items": [{"exercise": "walking", "group": "aerobic", "sides": null, "form": null, "sets": null, "reps": null, "hold_s": null, "rest_s": null, "bouts": [10, 10, 10], "minutes": 30.0, "name": null, "text": null, "picture": null}]}','2026-11-30 23:00:00.000000',NULL,'A1',NULL);
INSERT INTO "session" VALUES(68,2,'2026-12-08',1,1,2,3,'aerobic','{"type": "aerobic", "supervised": false, "minutes": 30.0, "primary_minutes": 30.0, "borg": [12, 13], "items": [{"exercise": "walking", "group": "aerobic", "sides": null, "form": null, "sets": null, "reps": null, "hold_s": null, "rest_s": null, "bouts": [10, 10, 10], "minutes": 30.0, "name": null, "text": null, "picture": null}]}','2026-11-30 23:00:00.000000',NULL,'A1',NULL);
INSERT INTO "session" VALUES(69,2,'2026-12-09',1,1,2,3,'aerobic','{"type": "aerobic", "supervised": false, "minutes": 30.0, "primary_minutes": 30.0, "borg": [12, 13], "items": [{"exercise": "walking", "group": "aerobic", "sides": null, "form": null, "sets": null, "reps": null, "hold_s": null, "rest_s": null, "bouts": [10, 10, 10], "minutes": 30.0, "name": null, "text": null, "picture": null}]}','2026-11-30 23:00:00.000000',NULL,'A1',NULL);
INSERT INTO "session" VALUES(70,2,'2026-12-10',1,1,2,3,'strength','{"type": "strength", "supervised": true, "minutes": 24.8, "primary_minutes": 24.8, "borg": [12, 13], "items": [{"exercise": "own-1", "group": "strength", "sides": "both", "form": null, "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 3.1, "name": "Bal tegen de muur", "text": "Druk de bal rustig tegen de muur.", "picture": null}, {"exercise": "standing-hip-flexion", "group": "strength", "sides": "each", "form": null, "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 4.1, "name": null, "text": null, "picture": null}, {"exercise": "sit-to-stand", "group": "strength", "sides": "both", "form": null, "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 3.1, "name": null, "text": null, "picture": null}, {"exercise": "seated-knee-extension", "group": "strength", "sides": "each", "form": null, "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 5.7, "name": null, "text": null, "picture": null}, {"exercise": "side-lying-abduction", "group": "strength", "sides": "each", "form": null, "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 4.7, "name": null, "text": null, "picture": null}, {"exercise": "bridge", "group": "strength", "sides": "both", "form": null, "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 4.1, "name": null, "text": null, "picture": null}]}','2026-11-30 23:00:00.000000',NULL,'N1',NULL);
INSERT INTO "session" VALUES(71,2,'2026-12-11',1,1,2,3,'aerobic','{"type": "aerobic", "supervised": false, "minutes": 30.0, "primary_minutes": 30.0, "borg": [12, 13], "items": [{"exercise": "walking", "group": "aerobic", "sides": null, "form": null, "sets": null, "reps": null, "hold_s": null, "rest_s": null, "bouts": [10, 10, 10], "minutes": 30.0, "name": null, "text": null, "picture": null}]}','2026-11-30 23:00:00.000000',NULL,'A1',NULL);
INSERT INTO "session" VALUES(72,2,'2026-12-12',1,1,2,3,'aerobic','{"type": "aerobic", "supervised": false, "minutes": 30.0, "primary_minutes": 30.0, "borg": [12, 13], "items": [{"exercise": "walking", "group": "aerobic", "sides": null, "form": null, "sets": null, "reps": null, "hold_s": null, "rest_s": null, "bouts": [10, 10, 10], "minutes": 30.0, "name": null, "text": null, "picture": null}]}','2026-11-30 23:00:00.000000',NULL,'A1',NULL);
INSERT INTO "session" VALUES(73,2,'2026-12-13',1,1,2,3,'aerobic','{"type": "aerobic", "supervised": false, "minutes": 30.0, "primary_minutes": 30.0, "borg": [12, 13], "items": [{"exercise": "walking", "group": "aerobic", "sides": null, "form": null, "sets": null, "reps": null, "hold_s": null, "rest_s": null, "bouts": [10, 10, 10], "minutes": 30.0, "name": null, "text": null, "picture": null}]}','2026-11-30 23:00:00.000000',NULL,'A1',NULL);
INSERT INTO "session" VALUES(74,2,'2026-12-14',1,1,2,3,'strength','{"type": "strength", "supervised": false, "minutes": 24.8, "primary_minutes": 24.8, "borg": [12, 13], "items": [{"exercise": "own-1", "group": "strength", "sides": "both", "form": null, "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 3.1, "name": "Bal tegen de muur", "text": "Druk de bal rustig tegen de muur.", "picture": null}, {"exercise": "sit-to-stand", "group": "strength", "sides": "both", "form": null, "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 3.1, "name": null, "text": null, "picture": null}, {"exercise": "side-lying-abduction", "group": "strength", "sides": "each", "form": null, "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 4.7, "name": null, "text": null, "picture": null}, {"exercise": "bridge", "group": "strength", "sides": "both", "form": null, "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 4.1, "name": null, "text": null, "picture": null}, {"exercise": "quad-set", "group": "strength", "sides": "each", "form": null, "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 5.7, "name": null, "text": null, "picture": null}, {"exercise": "clamshell", "group": "strength", "sides": "each", "form": null, "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 4.1, "name": null, "text": null, "picture": null}]}','2026-11-30 23:00:00.000000',NULL,'N1',NULL);
INSERT INTO "session" VALUES(75,1,'2026-12-15',1,1,1,4,'strength','{"type": "strength", "supervised": false, "minutes": 21.7, "primary_minutes": 21.7, "borg": [12, 13], "items": [{"exercise": "standing-hip-flexion", "group": "strength", "sides": "each", "form": null, "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 4.1, "name": null, "text": null, "picture": null}, {"exercise": "sit-to-stand", "group": "strength", "sides": "both", "form": null, "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 3.1, "name": null, "text": null, "picture": null}, {"exercise": "seated-knee-extension", "group": "strength", "sides": "each", "form": null, "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 5.7, "name": null, "text": null, "picture": null}, {"exercise": "side-lying-abduction", "group": "strength", "sides": "each", "form": null, "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 4.7, "name": null, "text": null, "picture": null}, {"exercise": "bridge", "group": "strength", "sides": "both", "form": null, "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 4.1, "name": null, "text": null, "picture": null}]}','2026-12-07 23:00:00.000000','2026-12-09 08:30:00.000000','N1',NULL);
INSERT INTO "session" VALUES(76,1,'2026-12-16',1,1,1,4,'aerobic','{"type": "aerobic", "supervised": false, "minutes": 30.0, "primary_minutes": 30.0, "borg": [12, 13], "items": [{"exercise": "walking", "group": "aerobic", "sides": null, "form": null, "sets": null, "reps": null, "hold_s": null, "rest_s": null, "bouts": [10, 10, 10], "minutes": 30.0, "name": null, "text": null, "picture": null}]}','2026-12-07 23:00:00.000000',NULL,'A1',NULL);
INSERT INTO "session" VALUES(77,1,'2026-12-17',1,1,1,4,'aerobic','{"type": "aerobic", "supervised": false, "minutes": 30.0, "primary_minutes": 30.0, "borg": [12, 13], "items": [{"exercise": "walking", "group": "aerobic", "sides": null, "form": null, "sets": null, "reps": null, "hold_s": null, "rest_s": null, "bouts": [10, 10, 10], "minutes": 30.0, "name": null, "text": null, "picture": null}]}','2026-12-07 23:00:00.000000',NULL,'A1',NULL);
INSERT INTO "session" VALUES(78,1,'2026-12-18',1,1,1,4,'strength','{"type": "strength", "supervised": false, "minutes": 21.7, "primary_minutes": 21.7, "borg": [12, 13], "items": [{"exercise": "sit-to-stand", "group": "strength", "sides": "both", "form": null, "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 3.1, "name": null, "text": null, "picture": null}, {"exercise": "side-lying-abduction", "group": "strength", "sides": "each", "form": null, "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 4.7, "name": null, "text": null, "picture": null}, {"exercise": "bridge", "group": "strength", "sides": "both", "form": null, "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 4.1, "name": null, "text": null, "picture": null}, {"exercise": "quad-set", "group": "strength", "sides": "each", "form": null, "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 5.7, "name": null, "text": null, "picture": null}, {"exercise": "clamshell", "group": "strength", "sides": "each", "form": null, "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 4.1, "name": null, "text": null, "picture": null}]}','2026-12-07 23:00:00.000000','2026-12-09 08:30:00.000000','N1',NULL);
INSERT INTO "session" VALUES(79,1,'2026-12-19',1,1,1,4,'aerobic','{"type": "aerobic", "supervised": false, "minutes": 30.0, "primary_minutes": 30.0, "borg": [12, 13], "items": [{"exercise": "walking", "group": "aerobic", "sides": null, "form": null, "sets": null, "reps": null, "hold_s": null, "rest_s": null, "bouts": [10, 10, 10], "minutes": 30.0, "name": null, "text": null, "picture": null}]}','2026-12-07 23:00:00.000000',NULL,'A1',NULL);
INSERT INTO "session" VALUES(80,1,'2026-12-20',1,1,1,4,'aerobic','{"type": "aerobic", "supervised": false, "minutes": 30.0, "primary_minutes": 30.0, "borg": [12, 13], "items": [{"exercise": "walking", "group": "aerobic", "sides": null, "form": null, "sets": null, "reps": null, "hold_s": null, "rest_s": null, "bouts": [10, 10, 10], "minutes": 30.0, "name": null, "text": null, "picture": null}]}','2026-12-07 23:00:00.000000',NULL,'A1',NULL);
INSERT INTO "session" VALUES(81,1,'2026-12-21',1,1,1,4,'aerobic','{"type": "aerobic", "supervised": false, "minutes": 30.0, "primary_minutes": 30.0, "borg": [12, 13], "items": [{"exercise": "walking", "group": "aerobic", "sides": null, "form": null, "sets": null, "reps": null, "hold_s": null, "rest_s": null, "bouts": [10, 10, 10], "minutes": 30.0, "name": null, "text": null, "picture": null}]}','2026-12-07 23:00:00.000000',NULL,'A1',NULL);
INSERT INTO "session" VALUES(82,2,'2026-12-15',1,1,2,4,'aerobic','{"type": "aerobic", "supervised": false, "minutes": 30.0, "primary_minutes": 30.0, "borg": [12, 13], "items": [{"exercise": "walking", "group": "aerobic", "sides": null, "form": null, "sets": null, "reps": null, "hold_s": null, "rest_s": null, "bouts": [10, 10, 10], "minutes": 30.0, "name": null, "text": null, "picture": null}]}','2026-12-07 23:00:00.000000',NULL,'A1',NULL);
INSERT INTO "session" VALUES(83,2,'2026-12-16',1,1,2,4,'aerobic','{"type": "aerobic", "supervised": false, "minutes": 30.0, "primary_minutes": 30.0, "borg": [12, 13], "items": [{"exercise": "walking", "group": "aerobic", "sides": null, "form": null, "sets": null, "reps": null, "hold_s": null, "rest_s": null, "bouts": [10, 10, 10], "minutes": 30.0, "name": null, "text": null, "picture": null}]}','2026-12-07 23:00:00.000000',NULL,'A1',NULL);
INSERT INTO "session" VALUES(84,2,'2026-12-17',1,1,2,4,'strength','{"type": "strength", "supervised": false, "minutes": 24.8, "primary_minutes": 24.8, "borg": [12, 13], "items": [{"exercise": "own-1", "group": "strength", "sides": "both", "form": null, "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 3.1, "name": "Bal tegen de muur", "text": "Druk de bal rustig tegen de muur.", "picture": null}, {"exercise": "standing-hip-flexion", "group": "strength", "sides": "each", "form": null, "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 4.1, "name": null, "text": null, "picture": null}, {"exercise": "sit-to-stand", "group": "strength", "sides": "both", "form": null, "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 3.1, "name": null, "text": null, "picture": null}, {"exercise": "seated-knee-extension", "group": "strength", "sides": "each", "form": null, "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 5.7, "name": null, "text": null, "picture": null}, {"exercise": "side-lying-abduction", "group": "strength", "sides": "each", "form": null, "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 4.7, "name": null, "text": null, "picture": null}, {"exercise": "bridge", "group": "strength", "sides": "both", "form": null, "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 4.1, "name": null, "text": null, "picture": null}]}','2026-12-07 23:00:00.000000',NULL,'N1',NULL);
INSERT INTO "session" VALUES(85,2,'2026-12-18',1,1,2,4,'aerobic','{"type": "aerobic", "supervised": false, "minutes": 30.0, "primary_minutes": 30.0, "borg": [12, 13], "items": [{"exercise": "walking", "group": "aerobic", "sides": null, "form": null, "sets": null, "reps": null, "hold_s": null, "rest_s": null, "bouts": [10, 10, 10], "minutes": 30.0, "name": null, "text": null, "picture": null}]}','2026-12-07 23:00:00.000000',NULL,'A1',NULL);
INSERT INTO "session" VALUES(86,2,'2026-12-19',1,1,2,4,'aerobic','{"type": "aerobic", "supervised": false, "minutes": 30.0, "primary_minutes": 30.0, "borg": [12, 13], "items": [{"exercise": "walking", "group": "aerobic", "sides": null, "form": null, "sets": null, "reps": null, "hold_s": null, "rest_s": null, "bouts": [10, 10, 10], "minutes": 30.0, "name": null, "text": null, "picture": null}]}','2026-12-07 23:00:00.000000',NULL,'A1',NULL);
INSERT INTO "session" VALUES(87,2,'2026-12-20',1,1,2,4,'aerobic','{"type": "aerobic", "supervised": false, "minutes": 30.0, "primary_minutes": 30.0, "borg": [12, 13], "items": [{"exercise": "walking", "group": "aerobic", "sides": null, "form": null, "sets": null, "reps": null, "hold_s": null, "rest_s": null, "bouts": [10, 10, 10], "minutes": 30.0, "name": null, "text": null, "picture": null}]}','2026-12-07 23:00:00.000000',NULL,'A1',NULL);
INSERT INTO "session" VALUES(88,2,'2026-12-21',1,1,2,4,'strength','{"type": "strength", "supervised": false, "minutes": 24.8, "primary_minutes": 24.8, "borg": [12, 13], "items": [{"exercise": "own-1", "group": "strength", "sides": "both", "form": null, "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 3.1, "name": "Bal tegen de muur", "text": "Druk de bal rustig tegen de muur.", "picture": null}, {"exercise": "sit-to-stand", "group": "strength", "sides": "both", "form": null, "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 3.1, "name": null, "text": null, "picture": null}, {"exercise": "side-lying-abduction", "group": "strength", "sides": "each", "form": null, "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 4.7, "name": null, "text": null, "picture": null}, {"exercise": "bridge", "group": "strength", "sides": "both", "form": null, "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 4.1, "name": null, "text": null, "picture": null}, {"exercise": "quad-set", "group": "strength", "sides": "each", "form": null, "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 5.7, "name": null, "text": null, "picture": null}, {"exercise": "clamshell", "group": "strength", "sides": "each", "form": null, "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 4.1, "name": null, "text": null, "picture": null}]}','2026-12-07 23:00:00.000000',NULL,'N1',NULL);
INSERT INTO "session" VALUES(89,3,'2026-12-15',1,1,1,4,'aerobic','{"type": "aerobic", "supervised": false, "minutes": 30.0, "primary_minutes": 30.0, "borg": [10, 11], "items": [{"exercise": "walking", "group": "aerobic", "sides": null, "form": null, "sets": null, "reps": null, "hold_s": null, "rest_s": null, "bouts": [10, 10, 10], "minutes": 30.0, "name": null, "text": null, "picture": null}]}','2026-12-07 23:00:00.000000',NULL,'A0',NULL);
INSERT INTO "session" VALUES(90,3,'2026-12-16',1,1,1,4,'aerobic','{"type": "aerobic", "supervised": false, "minutes": 30.0, "primary_minutes": 30.0, "borg": [10, 11], "items": [{"exercise": "walking", "group": "aerobic", "sides": null, "form": null, "sets": null, "reps": null, "hold_s": null, "rest_s": null, "bouts": [10, 10, 10], "minutes": 30.0, "name": null, "text": null, "picture": null}]}','2026-12-07 23:00:00.000000',NULL,'A0',NULL);
INSERT INTO "session" VALUES(91,3,'2026-12-17',1,1,1,4,'strength','{"type": "strength", "supervised": false, "minutes": 21.7, "primary_minutes": 21.7, "borg": [12, 13], "items": [{"exercise": "standing-hip-flexion", "group": "strength", "sides": "each", "form": "easier", "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 4.1, "name": null, "text": null, "picture": null}, {"exercise": "sit-to-stand", "group": "strength", "sides": "both", "form": "easier", "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 3.1, "name": null, "text": null, "picture": null}, {"exercise": "seated-knee-extension", "group": "strength", "sides": "each", "form": "easier", "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 5.7, "name": null, "text": null, "picture": null}, {"exercise": "side-lying-abduction", "group": "strength", "sides": "each", "form": "easier", "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 4.7, "name": null, "text": null, "picture": null}, {"exercise": "bridge", "group": "strength", "sides": "both", "form": "easier", "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 4.1, "name": null, "text": null, "picture": null}]}','2026-12-07 23:00:00.000000',NULL,'N0',NULL);
INSERT INTO "session" VALUES(92,3,'2026-12-18',1,1,1,4,'aerobic','{"type": "aerobic", "supervised": false, "minutes": 30.0, "primary_minutes": 30.0, "borg": [10, 11], "items": [{"exercise": "walking", "group": "aerobic", "sides": null, "form": null, "sets": null, "reps": null, "hold_s": null, "rest_s": null, "bouts": [10, 10, 10], "minutes": 30.0, "name": null, "text": null, "picture": null}]}','2026-12-07 23:00:00.000000',NULL,'A0',NULL);
INSERT INTO "session" VALUES(93,3,'2026-12-19',1,1,1,4,'aerobic','{"type": "aerobic", "supervised": false, "minutes": 30.0, "primary_minutes": 30.0, "borg": [10, 11], "items": [{"exercise": "walking", "group": "aerobic", "sides": null, "form": null, "sets": null, "reps": null, "hold_s": null, "rest_s": null, "bouts": [10, 10, 10], "minutes": 30.0, "name": null, "text": null, "picture": null}]}','2026-12-07 23:00:00.000000',NULL,'A0',NULL);
INSERT INTO "session" VALUES(94,3,'2026-12-20',1,1,1,4,'aerobic','{"type": "aerobic", "supervised": false, "minutes": 30.0, "primary_minutes": 30.0, "borg": [10, 11], "items": [{"exercise": "walking", "group": "aerobic", "sides": null, "form": null, "sets": null, "reps": null, "hold_s": null, "rest_s": null, "bouts": [10, 10, 10], "minutes": 30.0, "name": null, "text": null, "picture": null}]}','2026-12-07 23:00:00.000000',NULL,'A0',NULL);
INSERT INTO "session" VALUES(95,3,'2026-12-21',1,1,1,4,'strength','{"type": "strength", "supervised": false, "minutes": 21.7, "primary_minutes": 21.7, "borg": [12, 13], "items": [{"exercise": "sit-to-stand", "group": "strength", "sides": "both", "form": "easier", "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 3.1, "name": null, "text": null, "picture": null}, {"exercise": "side-lying-abduction", "group": "strength", "sides": "each", "form": "easier", "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 4.7, "name": null, "text": null, "picture": null}, {"exercise": "bridge", "group": "strength", "sides": "both", "form": "easier", "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 4.1, "name": null, "text": null, "picture": null}, {"exercise": "quad-set", "group": "strength", "sides": "each", "form": "easier", "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 5.7, "name": null, "text": null, "picture": null}, {"exercise": "clamshell", "group": "strength", "sides": "each", "form": "easier", "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 4.1, "name": null, "text": null, "picture": null}]}','2026-12-07 23:00:00.000000',NULL,'N0',NULL);
INSERT INTO "session" VALUES(96,1,'2026-12-11',1,2,1,3,'strength','{"type": "strength", "supervised": false, "minutes": 24.7, "primary_minutes": 24.7, "borg": [12, 13], "items": [{"exercise": "sit-to-stand", "group": "strength", "sides": "both", "form": null, "sets": 2, "reps": 10, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 3.3, "name": null, "text": null, "picture": null}, {"exercise": "side-lying-abduction", "group": "strength", "sides": "each", "form": null, "sets": 2, "reps": 10, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 5.3, "name": null, "text": null, "picture": null}, {"exercise": "bridge", "group": "strength", "sides": "both", "form": null, "sets": 2, "reps": 10, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 4.7, "name": null, "text": null, "picture": null}, {"exercise": "quad-set", "group": "strength", "sides": "each", "form": null, "sets": 2, "reps": 10, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 6.7, "name": null, "text": null, "picture": null}, {"exercise": "clamshell", "group": "strength", "sides": "each", "form": null, "sets": 2, "reps": 10, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 4.7, "name": null, "text": null, "picture": null}]}','2026-12-09 08:30:00.000000',NULL,'N2','up');
INSERT INTO "session" VALUES(97,1,'2026-12-15',1,2,1,4,'strength','{"type": "strength", "supervised": false, "minutes": 24.7, "primary_minutes": 24.7, "borg": [12, 13], "items": [{"exercise": "standing-hip-flexion", "group": "strength", "sides": "each", "form": null, "sets": 2, "reps": 10, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 4.7, "name": null, "text": null, "picture": null}, {"exercise": "sit-to-stand", "group": "strength", "sides": "both", "form": null, "sets": 2, "reps": 10, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 3.3, "name": null, "text": null, "picture": null}, {"exercise": "seated-knee-extension", "group": "strength", "sides": "each", "form": null, "sets": 2, "reps": 10, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 6.7, "name": null, "text": null, "picture": null}, {"exercise": "side-lying-abduction", "group": "strength", "sides": "each", "form": null, "sets": 2, "reps": 10, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 5.3, "name": null, "text": null, "picture": null}, {"exercise": "bridge", "group": "strength", "sides": "both", "form": null, "sets": 2, "reps": 10, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 4.7, "name": null, "text": null, "picture": null}]}','2026-12-09 08:30:00.000000',NULL,'N2',NULL);
INSERT INTO "session" VALUES(98,1,'2026-12-18',1,2,1,4,'strength','{"type": "strength", "supervised": false, "minutes": 24.7, "primary_minutes": 24.7, "borg": [12, 13], "items": [{"exercise": "sit-to-stand", "group": "strength", "sides": "both", "form": null, "sets": 2, "reps": 10, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 3.3, "name": null, "text": null, "picture": null}, {"exercise": "side-lying-abduction", "group": "strength", "sides": "each", "form": null, "sets": 2, "reps": 10, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 5.3, "name": null, "text": null, "picture": null}, {"exercise": "bridge", "group": "strength", "sides": "both", "form": null, "sets": 2, "reps": 10, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 4.7, "name": null, "text": null, "picture": null}, {"exercise": "quad-set", "group": "strength", "sides": "each", "form": null, "sets": 2, "reps": 10, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 6.7, "name": null, "text": null, "picture": null}, {"exercise": "clamshell", "group": "strength", "sides": "each", "form": null, "sets": 2, "reps": 10, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 4.7, "name": null, "text": null, "picture": null}]}','2026-12-09 08:30:00.000000',NULL,'N2',NULL);
CREATE TABLE taper_change (
	id INTEGER NOT NULL, 
	patient_id INTEGER NOT NULL, 
	kind VARCHAR(8) NOT NULL, 
	week INTEGER NOT NULL, 
	made_at DATETIME NOT NULL, 
	made_by INTEGER, 
	CONSTRAINT fk_taper_change_made_by FOREIGN KEY(made_by) REFERENCES person (id), 
	CONSTRAINT fk_taper_change_patient_id FOREIGN KEY(patient_id) REFERENCES patient (id), 
	CONSTRAINT pk_taper_change PRIMARY KEY (id), 
	CONSTRAINT uq_taper_change_patient_id_kind_week UNIQUE (patient_id, kind, week)
);
CREATE TABLE "therapist" (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	name TEXT NOT NULL, 
	person_id INTEGER, 
	timezone VARCHAR(64) NOT NULL, 
	next_summary_at DATETIME, 
	created_at DATETIME NOT NULL, 
	removed_at DATETIME, 
	summary_weekday INTEGER, 
	summary_time TIME, 
	next_alerts_at DATETIME, 
	alerts_off JSON, 
	CONSTRAINT fk_therapist_person_id FOREIGN KEY(person_id) REFERENCES person (id), 
	CONSTRAINT uq_therapist_person_id UNIQUE (person_id)
);
INSERT INTO "therapist" VALUES(1,'Tom',2,'Europe/Amsterdam','2026-12-14 07:00:00.000000','2026-11-23 09:00:00.000000',NULL,NULL,NULL,NULL,NULL);
CREATE TABLE wrong_token (
	id INTEGER NOT NULL, 
	telegram_id BIGINT NOT NULL, 
	at DATETIME NOT NULL, 
	CONSTRAINT pk_wrong_token PRIMARY KEY (id)
);
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('person',6);
INSERT INTO "sqlite_sequence" VALUES('therapist',1);
INSERT INTO "sqlite_sequence" VALUES('cover',0);
INSERT INTO "sqlite_sequence" VALUES('patient',5);
INSERT INTO "sqlite_sequence" VALUES('session',98);
INSERT INTO "sqlite_sequence" VALUES('pause',1);
INSERT INTO "sqlite_sequence" VALUES('safety_report',1);
INSERT INTO "sqlite_sequence" VALUES('dose_decision',14);
INSERT INTO "sqlite_sequence" VALUES('questionnaire',1);
INSERT INTO "sqlite_sequence" VALUES('own_exercise',1);
INSERT INTO "sqlite_sequence" VALUES('appointment',1);
INSERT INTO "sqlite_sequence" VALUES('alert',2);
INSERT INTO "sqlite_sequence" VALUES('letter',2);
CREATE INDEX ix_access_at ON access (at);
CREATE INDEX ix_access_patient_id ON access (patient_id);
CREATE INDEX ix_alert_patient_id ON alert (patient_id);
CREATE INDEX ix_answer_change_answer_id ON answer_change (answer_id);
CREATE INDEX ix_answer_patient_id ON answer (patient_id);
CREATE INDEX ix_appointment_patient_id ON appointment (patient_id);
CREATE INDEX ix_cover_stand_in_id ON cover (stand_in_id);
CREATE INDEX ix_cover_therapist_id ON cover (therapist_id);
CREATE INDEX ix_dose_decision_ends_at ON dose_decision (ends_at);
CREATE INDEX ix_inbox_chat_id_received_at ON inbox (chat_id, received_at);
CREATE INDEX ix_inbox_waiting ON inbox (chat_id, id) WHERE handled_at IS NULL AND parked_at IS NULL;
CREATE INDEX ix_invitation_patient_id ON invitation (patient_id);
CREATE INDEX ix_invitation_therapist_id ON invitation (therapist_id);
CREATE INDEX ix_letter_patient_id ON letter (patient_id);
CREATE INDEX ix_outbox_chat_id_kind ON outbox (chat_id, kind);
CREATE INDEX ix_outbox_chat_id_unsettled ON outbox (chat_id, state, lane, not_before) WHERE state IN ('due', 'sending');
CREATE INDEX ix_outbox_due ON outbox (lane, not_before, id) WHERE state = 'due';
CREATE INDEX ix_outbox_settled_at ON outbox (settled_at);
CREATE INDEX ix_patient_next_after_end_at ON patient (next_after_end_at);
CREATE INDEX ix_patient_next_follow_up_at ON patient (next_follow_up_at);
CREATE INDEX ix_patient_next_plan_at ON patient (next_plan_at);
CREATE INDEX ix_patient_next_prompt_at ON patient (next_prompt_at);
CREATE INDEX ix_patient_next_taper_at ON patient (next_taper_at);
CREATE INDEX ix_patient_person_id ON patient (person_id);
CREATE INDEX ix_patient_therapist_id ON patient (therapist_id);
CREATE INDEX ix_pause_patient_id ON pause (patient_id);
CREATE INDEX ix_picture_at ON picture (at);
CREATE INDEX ix_safety_report_escalate_at ON safety_report (escalate_at);
CREATE INDEX ix_safety_report_patient_id ON safety_report (patient_id);
CREATE INDEX ix_session_patient_id_local_date ON session (patient_id, local_date);
CREATE INDEX ix_therapist_next_alerts_at ON therapist (next_alerts_at);
CREATE INDEX ix_therapist_next_summary_at ON therapist (next_summary_at);
CREATE INDEX ix_wrong_token_telegram_id ON wrong_token (telegram_id);
COMMIT;
