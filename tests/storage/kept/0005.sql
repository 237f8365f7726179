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
INSERT INTO "access" VALUES(1,'2026-11-23 09:00:00.000000',1,'admin',1,'enrol');
INSERT INTO "access" VALUES(2,'2026-11-23 09:00:00.000000',3,'patient',1,'consent 4');
INSERT INTO "access" VALUES(3,'2026-11-23 09:00:00.000000',1,'admin',2,'enrol');
INSERT INTO "access" VALUES(4,'2026-11-23 09:00:00.000000',4,'patient',2,'consent 4');
INSERT INTO "access" VALUES(5,'2026-11-23 09:00:00.000000',1,'admin',3,'enrol');
INSERT INTO "access" VALUES(6,'2026-11-23 09:00:00.000000',5,'patient',3,'consent 4');
INSERT INTO "access" VALUES(7,'2026-11-23 09:00:00.000000',1,'admin',4,'enrol');
INSERT INTO "access" VALUES(8,'2026-11-24 08:30:00.000000',2,'therapist',NULL,'appointment');
INSERT INTO "access" VALUES(9,'2026-11-24 08:30:00.000000',2,'therapist',1,'appointment');
INSERT INTO "access" VALUES(10,'2026-11-24 08:30:00.000000',2,'therapist',1,'appointment');
INSERT INTO "access" VALUES(11,'2026-11-24 08:30:00.000000',2,'therapist',1,'appointment');
INSERT INTO "access" VALUES(12,'2026-11-24 08:30:00.000000',2,'therapist',1,'appointment');
INSERT INTO "access" VALUES(13,'2026-11-30 07:00:00.000000',2,'therapist',1,'summary');
INSERT INTO "access" VALUES(14,'2026-11-30 07:00:00.000000',2,'therapist',2,'summary');
INSERT INTO "access" VALUES(15,'2026-11-30 07:00:00.000000',2,'therapist',3,'summary');
INSERT INTO "access" VALUES(16,'2026-11-30 07:00:00.000000',2,'therapist',4,'summary');
CREATE TABLE after_end_answer (
	id INTEGER NOT NULL, 
	patient_id INTEGER NOT NULL, 
	local_date DATE NOT NULL, 
	days INTEGER NOT NULL, 
	answered_at DATETIME NOT NULL, 
	CONSTRAINT pk_after_end_answer PRIMARY KEY (id), 
	CONSTRAINT fk_after_end_answer_patient_id FOREIGN KEY(patient_id) REFERENCES patient (id), 
	CONSTRAINT uq_after_end_answer_patient_id_local_date UNIQUE (patient_id, local_date)
);
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0005');
CREATE TABLE alert (
	id INTEGER NOT NULL, 
	patient_id INTEGER NOT NULL, 
	kind VARCHAR(16) NOT NULL, 
	raised_at DATETIME NOT NULL, 
	told_at DATETIME, 
	cleared_at DATETIME, 
	CONSTRAINT pk_alert PRIMARY KEY (id), 
	CONSTRAINT fk_alert_patient_id FOREIGN KEY(patient_id) REFERENCES patient (id)
);
INSERT INTO "alert" VALUES(1,3,'paused','2026-11-29 08:30:00.000000','2026-11-30 07:00:00.000000','2026-11-30 07:00:00.000000');
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
	CONSTRAINT pk_answer PRIMARY KEY (id), 
	CONSTRAINT fk_answer_patient_id FOREIGN KEY(patient_id) REFERENCES patient (id), 
	CONSTRAINT fk_answer_session_id FOREIGN KEY(session_id) REFERENCES session (id), 
	CONSTRAINT uq_answer_session_id UNIQUE (session_id)
);
INSERT INTO "answer" VALUES(1,1,1,'done',NULL,NULL,13,2,0,'2026-11-24 08:30:00.000000','2026-11-24 08:30:00.000000',NULL,NULL,NULL);
INSERT INTO "answer" VALUES(2,15,2,'done',NULL,NULL,14,3,0,'2026-11-24 08:30:00.000000','2026-11-24 08:30:00.000000',NULL,NULL,NULL);
INSERT INTO "answer" VALUES(3,29,3,'not',NULL,NULL,NULL,NULL,0,'2026-11-24 08:30:00.000000','2026-11-24 08:30:00.000000','no_time',NULL,NULL);
INSERT INTO "answer" VALUES(4,2,1,'done',NULL,NULL,13,2,0,'2026-11-25 08:30:00.000000','2026-11-25 08:30:00.000000',NULL,NULL,NULL);
INSERT INTO "answer" VALUES(5,16,2,'done',NULL,NULL,14,3,0,'2026-11-25 08:30:00.000000','2026-11-25 08:30:00.000000',NULL,NULL,NULL);
INSERT INTO "answer" VALUES(6,43,1,'done',NULL,NULL,13,2,0,'2026-11-26 08:30:00.000000','2026-11-26 08:30:00.000000',NULL,NULL,NULL);
INSERT INTO "answer" VALUES(7,17,2,'done',NULL,NULL,14,3,0,'2026-11-26 08:30:00.000000','2026-11-26 08:30:00.000000',NULL,NULL,NULL);
INSERT INTO "answer" VALUES(8,4,1,'done',NULL,NULL,13,2,0,'2026-11-27 08:30:00.000000','2026-11-27 08:30:00.000000',NULL,NULL,NULL);
INSERT INTO "answer" VALUES(9,18,2,'done',NULL,NULL,14,3,0,'2026-11-27 08:30:00.000000','2026-11-27 08:30:00.000000',NULL,NULL,NULL);
INSERT INTO "answer" VALUES(10,5,1,'done',NULL,NULL,13,2,0,'2026-11-28 08:30:00.000000','2026-11-28 08:30:00.000000',NULL,NULL,NULL);
INSERT INTO "answer" VALUES(11,19,2,'done',NULL,NULL,14,3,0,'2026-11-28 08:30:00.000000','2026-11-28 08:30:00.000000',NULL,NULL,NULL);
INSERT INTO "answer" VALUES(12,6,1,'done',NULL,NULL,13,2,0,'2026-11-29 08:30:00.000000','2026-11-29 08:30:00.000000',NULL,NULL,NULL);
INSERT INTO "answer" VALUES(13,20,2,'done',NULL,NULL,14,3,0,'2026-11-29 08:30:00.000000','2026-11-29 08:30:00.000000',NULL,NULL,NULL);
INSERT INTO "answer" VALUES(14,8,1,'done',NULL,NULL,13,2,0,'2026-12-01 08:30:00.000000','2026-12-01 08:30:00.000000',NULL,NULL,NULL);
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
	CONSTRAINT pk_answer_change PRIMARY KEY (id), 
	CONSTRAINT fk_answer_change_answer_id FOREIGN KEY(answer_id) REFERENCES answer (id)
);
CREATE TABLE appointment (
	id INTEGER NOT NULL, 
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
	CONSTRAINT pk_appointment PRIMARY KEY (id), 
	CONSTRAINT fk_appointment_made_by FOREIGN KEY(made_by) REFERENCES person (id), 
	CONSTRAINT fk_appointment_patient_id FOREIGN KEY(patient_id) REFERENCES patient (id)
);
INSERT INTO "appointment" VALUES(1,1,'supervised','2026-12-03','10:00:00.000000',30,'planned',0,'2026-11-24 08:30:00.000000',2,'2026-11-24 08:30:00.000000');
CREATE TABLE cover (
	id INTEGER NOT NULL, 
	therapist_id INTEGER NOT NULL, 
	stand_in_id INTEGER NOT NULL, 
	last DATE NOT NULL, 
	made_at DATETIME NOT NULL, 
	until_at DATETIME NOT NULL, 
	ended_at DATETIME, 
	made_by INTEGER, 
	CONSTRAINT pk_cover PRIMARY KEY (id), 
	CONSTRAINT fk_cover_made_by FOREIGN KEY(made_by) REFERENCES person (id), 
	CONSTRAINT fk_cover_stand_in_id FOREIGN KEY(stand_in_id) REFERENCES therapist (id), 
	CONSTRAINT fk_cover_therapist_id FOREIGN KEY(therapist_id) REFERENCES therapist (id)
);
CREATE TABLE dose_decision (
	id INTEGER NOT NULL, 
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
	CONSTRAINT pk_dose_decision PRIMARY KEY (id), 
	CONSTRAINT fk_dose_decision_patient_id FOREIGN KEY(patient_id) REFERENCES patient (id), 
	CONSTRAINT fk_dose_decision_session_id FOREIGN KEY(session_id) REFERENCES session (id), 
	CONSTRAINT fk_dose_decision_settled_by FOREIGN KEY(settled_by) REFERENCES person (id), 
	CONSTRAINT uq_dose_decision_patient_id_key UNIQUE (patient_id, "key")
);
CREATE TABLE enrolment_draft (
	person_id INTEGER NOT NULL, 
	fields TEXT NOT NULL, 
	changed_at DATETIME NOT NULL, 
	CONSTRAINT pk_enrolment_draft PRIMARY KEY (person_id), 
	CONSTRAINT fk_enrolment_draft_person_id FOREIGN KEY(person_id) REFERENCES person (id)
);
CREATE TABLE first_week (
	patient_id INTEGER NOT NULL, 
	shown_at DATETIME NOT NULL, 
	screening TEXT NOT NULL, 
	decision VARCHAR(4), 
	decided_at DATETIME, 
	decided_by INTEGER, 
	CONSTRAINT pk_first_week PRIMARY KEY (patient_id), 
	CONSTRAINT fk_first_week_decided_by FOREIGN KEY(decided_by) REFERENCES person (id), 
	CONSTRAINT fk_first_week_patient_id FOREIGN KEY(patient_id) REFERENCES patient (id)
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
INSERT INTO "inbox" VALUES(6,1005,1001,'','2026-11-23 09:00:00.000000',0,'2026-11-23 09:00:00.000000',NULL,NULL,NULL);
INSERT INTO "inbox" VALUES(7,1006,3002,'','2026-11-23 09:00:00.000000',0,'2026-11-23 09:00:00.000000',NULL,NULL,NULL);
INSERT INTO "inbox" VALUES(8,1007,3002,'','2026-11-23 09:00:00.000000',0,'2026-11-23 09:00:00.000000',NULL,NULL,NULL);
INSERT INTO "inbox" VALUES(9,1008,1001,'','2026-11-23 09:00:00.000000',0,'2026-11-23 09:00:00.000000',NULL,NULL,NULL);
INSERT INTO "inbox" VALUES(10,1009,3003,'','2026-11-23 09:00:00.000000',0,'2026-11-23 09:00:00.000000',NULL,NULL,NULL);
INSERT INTO "inbox" VALUES(11,1010,3003,'','2026-11-23 09:00:00.000000',0,'2026-11-23 09:00:00.000000',NULL,NULL,NULL);
INSERT INTO "inbox" VALUES(12,1011,1001,'','2026-11-23 09:00:00.000000',0,'2026-11-23 09:00:00.000000',NULL,NULL,NULL);
INSERT INTO "inbox" VALUES(13,1012,3001,'','2026-11-24 08:30:00.000000',0,'2026-11-24 08:30:00.000000',NULL,NULL,NULL);
INSERT INTO "inbox" VALUES(14,1013,3002,'','2026-11-24 08:30:00.000000',0,'2026-11-24 08:30:00.000000',NULL,NULL,NULL);
INSERT INTO "inbox" VALUES(15,1014,3003,'','2026-11-24 08:30:00.000000',0,'2026-11-24 08:30:00.000000',NULL,NULL,NULL);
INSERT INTO "inbox" VALUES(16,1015,2001,'','2026-11-24 08:30:00.000000',0,'2026-11-24 08:30:00.000000',NULL,NULL,NULL);
INSERT INTO "inbox" VALUES(17,1016,2001,'','2026-11-24 08:30:00.000000',0,'2026-11-24 08:30:00.000000',NULL,NULL,NULL);
INSERT INTO "inbox" VALUES(18,1017,2001,'','2026-11-24 08:30:00.000000',0,'2026-11-24 08:30:00.000000',NULL,NULL,NULL);
INSERT INTO "inbox" VALUES(19,1018,2001,'','2026-11-24 08:30:00.000000',0,'2026-11-24 08:30:00.000000',NULL,NULL,NULL);
INSERT INTO "inbox" VALUES(20,1019,2001,'','2026-11-24 08:30:00.000000',0,'2026-11-24 08:30:00.000000',NULL,NULL,NULL);
INSERT INTO "inbox" VALUES(21,1020,3001,'','2026-11-24 08:30:00.000000',0,'2026-11-24 08:30:00.000000',NULL,NULL,NULL);
INSERT INTO "inbox" VALUES(22,1021,3001,'','2026-11-24 08:30:00.000000',0,'2026-11-24 08:30:00.000000',NULL,NULL,NULL);
INSERT INTO "inbox" VALUES(23,1022,3001,'','2026-11-25 08:30:00.000000',0,'2026-11-25 08:30:00.000000',NULL,NULL,NULL);
INSERT INTO "inbox" VALUES(24,1023,3002,'','2026-11-25 08:30:00.000000',0,'2026-11-25 08:30:00.000000',NULL,NULL,NULL);
INSERT INTO "inbox" VALUES(25,1024,3001,'','2026-11-26 08:30:00.000000',0,'2026-11-26 08:30:00.000000',NULL,NULL,NULL);
INSERT INTO "inbox" VALUES(26,1025,3002,'','2026-11-26 08:30:00.000000',0,'2026-11-26 08:30:00.000000',NULL,NULL,NULL);
INSERT INTO "inbox" VALUES(27,1026,3001,'','2026-11-27 08:30:00.000000',0,'2026-11-27 08:30:00.000000',NULL,NULL,NULL);
INSERT INTO "inbox" VALUES(28,1027,3002,'','2026-11-27 08:30:00.000000',0,'2026-11-27 08:30:00.000000',NULL,NULL,NULL);
INSERT INTO "inbox" VALUES(29,1028,3001,'','2026-11-28 08:30:00.000000',0,'2026-11-28 08:30:00.000000',NULL,NULL,NULL);
INSERT INTO "inbox" VALUES(30,1029,3002,'','2026-11-28 08:30:00.000000',0,'2026-11-28 08:30:00.000000',NULL,NULL,NULL);
INSERT INTO "inbox" VALUES(31,1030,3001,'','2026-11-29 08:30:00.000000',0,'2026-11-29 08:30:00.000000',NULL,NULL,NULL);
INSERT INTO "inbox" VALUES(32,1031,3002,'','2026-11-29 08:30:00.000000',0,'2026-11-29 08:30:00.000000',NULL,NULL,NULL);
INSERT INTO "inbox" VALUES(33,1032,3003,'','2026-11-29 08:30:00.000000',0,'2026-11-29 08:30:00.000000',NULL,NULL,NULL);
INSERT INTO "inbox" VALUES(34,1033,3003,'','2026-11-29 08:30:00.000000',0,'2026-11-29 08:30:00.000000',NULL,NULL,NULL);
INSERT INTO "inbox" VALUES(35,1034,3003,'','2026-11-29 08:30:00.000000',0,'2026-11-29 08:30:00.000000',NULL,NULL,NULL);
INSERT INTO "inbox" VALUES(36,1035,3001,'','2026-12-01 08:30:00.000000',0,'2026-12-01 08:30:00.000000',NULL,NULL,NULL);
CREATE TABLE invitation (
	id INTEGER NOT NULL, 
	token_hash VARCHAR(64) NOT NULL, 
	patient_id INTEGER, 
	therapist_id INTEGER, 
	created_at DATETIME NOT NULL, 
	expires_at DATETIME NOT NULL, 
	used_at DATETIME, 
	used_by INTEGER, 
	CONSTRAINT pk_invitation PRIMARY KEY (id), 
	CONSTRAINT fk_invitation_patient_id FOREIGN KEY(patient_id) REFERENCES patient (id), 
	CONSTRAINT fk_invitation_therapist_id FOREIGN KEY(therapist_id) REFERENCES therapist (id), 
	CONSTRAINT fk_invitation_used_by FOREIGN KEY(used_by) REFERENCES person (id), 
	CONSTRAINT uq_invitation_token_hash UNIQUE (token_hash)
);
INSERT INTO "invitation" VALUES(1,'c4c6105f657c8141bdfbc49c8f1c55069cecd6e6bca56073db2c49c1e812c1b3',NULL,1,'2026-11-23 09:00:00.000000','2026-12-07 09:00:00.000000','2026-11-23 09:00:00.000000',2);
INSERT INTO "invitation" VALUES(2,'8a3c125de266952ea0c57a9cd84d4505db9b465b191f54b5b85980231af1f937',1,NULL,'2026-11-23 09:00:00.000000','2026-12-07 09:00:00.000000','2026-11-23 09:00:00.000000',3);
INSERT INTO "invitation" VALUES(3,'d1bf4c7865db44302f35253f62f0a85e5fc0f00f9fb25c57b3d5dbb8aadc081a',2,NULL,'2026-11-23 09:00:00.000000','2026-12-07 09:00:00.000000','2026-11-23 09:00:00.000000',4);
INSERT INTO "invitation" VALUES(4,'60eee504b4f3fb1061b1abd22e163f079ee407fc40e140d7b6404bacbfc9011c',3,NULL,'2026-11-23 09:00:00.000000','2026-12-07 09:00:00.000000','2026-11-23 09:00:00.000000',5);
INSERT INTO "invitation" VALUES(5,'1b9ec9535d4994c33a1b695760fdd440f2ec8c5167170f935286f76f82f413cf',4,NULL,'2026-11-23 09:00:00.000000','2026-12-07 09:00:00.000000',NULL,NULL);
CREATE TABLE letter (
	id INTEGER NOT NULL, 
	patient_id INTEGER NOT NULL, 
	from_patient BOOLEAN NOT NULL, 
	person_id INTEGER, 
	text TEXT NOT NULL, 
	written_at DATETIME NOT NULL, 
	CONSTRAINT pk_letter PRIMARY KEY (id), 
	CONSTRAINT fk_letter_patient_id FOREIGN KEY(patient_id) REFERENCES patient (id), 
	CONSTRAINT fk_letter_person_id FOREIGN KEY(person_id) REFERENCES person (id)
);
INSERT INTO "letter" VALUES(1,1,1,3,'Mag ik <morgen> ook zwemmen? Één keer.','2026-11-24 08:30:00.000000');
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
di 24 nov: conditie, 30''
wo 25 nov: conditie, 30''
do 26 nov: kracht, begeleid
vr 27 nov: conditie, 30''
za 28 nov: conditie, 30''
zo 29 nov: conditie, 30''
ma 30 nov: kracht, begeleid
Krachtoefeningen: opstaan uit een stoel, been strekken op een stoel, been heffen op uw zij, knie buigen met de band, bruggetje, knie heffen bij een stoel, bovenbeen aanspannen.

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
INSERT INTO "outbox" VALUES(14,'u1005:1001:enrolled',1001,'enrolled','{}',0,NULL,'sent','2026-11-23 09:00:00.000000',NULL,'2026-11-24 09:00:00.000000','2026-11-23 09:00:00.000000','2026-11-23 09:00:00.000000','2026-11-23 09:00:00.000000',1,0,6,NULL,NULL,NULL);
INSERT INTO "outbox" VALUES(15,'u1006:3002:consent',3002,'consent','{"language": "en", "patient": 2}',0,NULL,'sent','2026-11-23 09:00:00.000000',NULL,'2026-11-24 09:00:00.000000','2026-11-23 09:00:00.000000','2026-11-23 09:00:00.000000','2026-11-23 09:00:00.000000',1,0,2,'<b>Will you take part?</b>

I am Oefenmaat, a tool of Fysio De Linde. On every day of your programme I send you a message with your exercises. Afterwards I ask how it went. I am a computer program, not a person.

<b>What is kept?</b>
Your code, your programme, and what you answer: whether it worked out, how hard it was and how much pain you had. Also what you answer to a few questions at the start, at the end and later: about pain, your activities, falls and an operation. Also why something did not work out, what you did instead, and your breaks. Do you type about a serious sign, such as a fall or pain on the chest? Then I keep what it was about, not your words. Your therapist is told. Also what you and your therapist write to each other through me, your appointments, and the messages that you got from me. All of these are data about your health. Also the number of your Telegram account (not your telephone number), so that I can reach you. And who looked at your data, and when. I do not keep your name.

<b>What for?</b>
That way your programme keeps fitting you and your therapist sees how it goes.

<b>For how long?</b>
Until 24 months after the end. Then I take away your code, your account and all text. Only numbers and dates stay; whose they are is no longer there. Who looked at your data stays for five years, without your code.

<b>Who reads it?</b>
Your therapist, whoever stands in for your therapist, and the practice. The messages go through Telegram''s computers and stay there. Messages to and from a computer program are not encrypted from end to end there.

<b>Not for pain or urgent matters</b>
Nobody reads your messages right away. Are you unwell or in pain, or is it urgent? Then call. /help says whom.

<b>You decide</b>
Taking part is voluntary. If you do not take part, your treatment simply goes on. You can always stop with /stop: then no more messages come, and what you answered before is still kept. With /mydata you see what is kept and who looked at it, and you can have everything erased. Questions? Ask Fysio De Linde, 020 555 01 23.',NULL,NULL);
INSERT INTO "outbox" VALUES(16,'u1007:2001:first_week',2001,'first_week','{"patient": 2}',1,NULL,'sent','2026-11-23 09:00:00.000000',NULL,NULL,'2026-11-23 09:00:00.000000','2026-11-23 09:00:00.000000','2026-11-23 09:00:00.000000',1,0,4,'<b>P-002 doet mee.</b>

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
Krachtoefeningen: opstaan uit een stoel, been strekken op een stoel, been heffen op uw zij, bruggetje, de schelp, marcheren op de plaats, knie heffen bij een stoel.

<b>Let op</b>
• Een elastische band wordt aangeraden.
• De kniebuigers worden alleen indirect getraind (bruggetje of hiel naar het plafond): er is geen andere bruikbare oefening voor.

<b>Screening</b>
Tik aan wat geldt.',NULL,'Europe/Amsterdam');
INSERT INTO "outbox" VALUES(17,'u1007:3002:consent',3002,'consent','{"language": "en", "patient": 2}',0,2,'sent','2026-11-23 09:00:00.000000',NULL,'2026-11-24 09:00:00.000000','2026-11-23 09:00:00.000000','2026-11-23 09:00:00.000000','2026-11-23 09:00:00.000000',1,0,2,'<b>Will you take part?</b>

I am Oefenmaat, a tool of Fysio De Linde. On every day of your programme I send you a message with your exercises. Afterwards I ask how it went. I am a computer program, not a person.

<b>What is kept?</b>
Your code, your programme, and what you answer: whether it worked out, how hard it was and how much pain you had. Also what you answer to a few questions at the start, at the end and later: about pain, your activities, falls and an operation. Also why something did not work out, what you did instead, and your breaks. Do you type about a serious sign, such as a fall or pain on the chest? Then I keep what it was about, not your words. Your therapist is told. Also what you and your therapist write to each other through me, your appointments, and the messages that you got from me. All of these are data about your health. Also the number of your Telegram account (not your telephone number), so that I can reach you. And who looked at your data, and when. I do not keep your name.

<b>What for?</b>
That way your programme keeps fitting you and your therapist sees how it goes.

<b>For how long?</b>
Until 24 months after the end. Then I take away your code, your account and all text. Only numbers and dates stay; whose they are is no longer there. Who looked at your data stays for five years, without your code.

<b>Who reads it?</b>
Your therapist, whoever stands in for your therapist, and the practice. The messages go through Telegram''s computers and stay there. Messages to and from a computer program are not encrypted from end to end there.

<b>Not for pain or urgent matters</b>
Nobody reads your messages right away. Are you unwell or in pain, or is it urgent? Then call. /help says whom.

<b>You decide</b>
Taking part is voluntary. If you do not take part, your treatment simply goes on. You can always stop with /stop: then no more messages come, and what you answered before is still kept. With /mydata you see what is kept and who looked at it, and you can have everything erased. Questions? Ask Fysio De Linde, 020 555 01 23.

✓ You have agreed to this.',NULL,NULL);
INSERT INTO "outbox" VALUES(18,'u1007:3002:welcome',3002,'welcome','{"day": "2026-11-24", "language": "en", "time": "09:00", "today": false, "waits": false}',0,NULL,'sent','2026-11-23 09:00:00.000000',NULL,'2026-11-24 09:00:00.000000','2026-11-23 09:00:00.000000','2026-11-23 09:00:00.000000','2026-11-23 09:00:00.000000',1,0,3,'<b>Good that you are taking part.</b>

Your first message comes on Tuesday 24 November at 09:00.

<b>This is how a day goes</b>
• You read what is on the programme that day. Under the button "How do I do this?" you find how each exercise is done.
• Done? Tap "Done". Did you manage a part, or nothing? Then tap "Partly" or "Not today". That is always fine.
• After that I ask how hard it was and how much pain you had. That is all you need to do.

Nobody reads your messages at once. /help says whom to call if something is wrong.',NULL,NULL);
INSERT INTO "outbox" VALUES(19,'u1007:3002:welcome_effort',3002,'welcome_effort','{"language": "en"}',0,NULL,'sent','2026-11-23 09:00:00.000000',NULL,'2026-11-24 09:00:00.000000','2026-11-23 09:00:00.000000','2026-11-23 09:00:00.000000','2026-11-23 09:00:00.000000',1,0,4,'<b>How hard was it?</b>

I ask that with a number from 6 to 20. Each number has its words:

6–8: as at rest
9–11: easy, you could still sing
12–13: you notice that you are working, talking goes well
14–15: fairly hard, you speak in short sentences
16–17: pushing on, only a few words
18–19: harder than it needs to be
20: you cannot go on

Try it. This is not kept. How hard is it for you to sit here now? Tap a number.',NULL,NULL);
INSERT INTO "outbox" VALUES(20,'u1007:3002:welcome_pain',3002,'welcome_pain','{"calendar": false, "language": "en", "limit": 5}',0,NULL,'sent','2026-11-23 09:00:00.000000',NULL,'2026-11-24 09:00:00.000000','2026-11-23 09:00:00.000000','2026-11-23 09:00:00.000000','2026-11-23 09:00:00.000000',1,0,5,'<b>What may you feel?</b>

A little pain during the exercises is all right. I ask about it with a number: 0 is no pain, 10 is the worst pain you can imagine.

• Up to 5: carry on calmly.
• More than 5, or not back to usual the next day? Then you make it lighter next time. I help you with that.

In the first two weeks it may be a little more than you are used to. Your body has to get used to it.

More pain on a day? Tap "More pain today" in the message. Does the pain stay for more than two days? Then call Fysio De Linde, 020 555 01 23.',NULL,NULL);
INSERT INTO "outbox" VALUES(21,'u1007:3002:menu',3002,'menu','{"language": "en", "roles": ["patient"]}',0,NULL,'sent','2026-11-23 09:00:00.000000',NULL,'2026-11-24 09:00:00.000000','2026-11-23 09:00:00.000000','2026-11-23 09:00:00.000000','2026-11-23 09:00:00.000000',1,0,NULL,NULL,NULL,NULL);
INSERT INTO "outbox" VALUES(22,'questionnaire:2:start',3002,'questionnaire','{"moment": "start", "patient": 2}',2,NULL,'sent','2026-11-23 09:00:00.000000',NULL,NULL,'2026-11-23 09:00:00.000000','2026-11-23 09:00:00.000000','2026-11-23 09:00:00.000000',1,0,6,'<b>A few questions beforehand</b>

How are you doing now? I would like to hear that before you begin. There are 6 questions. They take about 2 minutes.

That way I know which pain is usual for you. Your programme takes it into account. At the end, and twice after that, I ask the same questions. Then your therapist sees what is different.

Your answers are kept. Your therapist sees them at the end of your programme. Did you fall, or do you have a lot of pain? Then tell your therapist at once as well. Your therapist does not read this yet.
You do not have to answer. You can also go on later.',NULL,'Europe/Amsterdam');
INSERT INTO "outbox" VALUES(23,'u1008:1001:enrolled',1001,'enrolled','{}',0,NULL,'sent','2026-11-23 09:00:00.000000',NULL,'2026-11-24 09:00:00.000000','2026-11-23 09:00:00.000000','2026-11-23 09:00:00.000000','2026-11-23 09:00:00.000000',1,0,8,NULL,NULL,NULL);
INSERT INTO "outbox" VALUES(24,'u1009:3003:consent',3003,'consent','{"language": "nl", "patient": 3}',0,NULL,'sent','2026-11-23 09:00:00.000000',NULL,'2026-11-24 09:00:00.000000','2026-11-23 09:00:00.000000','2026-11-23 09:00:00.000000','2026-11-23 09:00:00.000000',1,0,2,'<b>Doet u mee?</b>

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
INSERT INTO "outbox" VALUES(25,'u1010:2001:first_week',2001,'first_week','{"patient": 3}',1,NULL,'sent','2026-11-23 09:00:00.000000',NULL,NULL,'2026-11-23 09:00:00.000000','2026-11-23 09:00:00.000000','2026-11-23 09:00:00.000000',1,0,5,'<b>P-003 doet mee.</b>

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
Krachtoefeningen: opstaan uit een stoel, been strekken op een stoel, been heffen op uw zij, bruggetje, de schelp, knie heffen bij een stoel, bovenbeen aanspannen.

<b>Let op</b>
• Een elastische band wordt aangeraden.
• De kniebuigers worden alleen indirect getraind (bruggetje of hiel naar het plafond): er is geen andere bruikbare oefening voor.

<b>Screening</b>
Tik aan wat geldt.',NULL,'Europe/Amsterdam');
INSERT INTO "outbox" VALUES(26,'u1010:3003:consent',3003,'consent','{"language": "nl", "patient": 3}',0,2,'sent','2026-11-23 09:00:00.000000',NULL,'2026-11-24 09:00:00.000000','2026-11-23 09:00:00.000000','2026-11-23 09:00:00.000000','2026-11-23 09:00:00.000000',1,0,2,'<b>Doet u mee?</b>

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
INSERT INTO "outbox" VALUES(27,'u1010:3003:welcome',3003,'welcome','{"day": "2026-11-24", "language": "nl", "time": "09:00", "today": false, "waits": false}',0,NULL,'sent','2026-11-23 09:00:00.000000',NULL,'2026-11-24 09:00:00.000000','2026-11-23 09:00:00.000000','2026-11-23 09:00:00.000000','2026-11-23 09:00:00.000000',1,0,3,'<b>Fijn dat u meedoet.</b>

Uw eerste bericht komt op dinsdag 24 november om 09:00 uur.

<b>Zo gaat een dag</b>
• U leest wat er die dag op het programma staat. Onder de knop "Hoe doe ik dit?" staat hoe elke oefening gaat.
• Klaar? Tik op "Klaar". Lukte het voor een deel, of niet? Tik dan op "Deels" of "Niet vandaag". Dat mag altijd.
• Daarna vraag ik hoe zwaar het was en hoeveel pijn u had. Meer hoeft u niet te doen.

Niemand leest uw berichten meteen. In /help staat wie u belt bij klachten.',NULL,NULL);
INSERT INTO "outbox" VALUES(28,'u1010:3003:welcome_effort',3003,'welcome_effort','{"language": "nl"}',0,NULL,'sent','2026-11-23 09:00:00.000000',NULL,'2026-11-24 09:00:00.000000','2026-11-23 09:00:00.000000','2026-11-23 09:00:00.000000','2026-11-23 09:00:00.000000',1,0,4,'<b>Hoe zwaar was het?</b>

Dat vraag ik met een getal van 6 tot en met 20. Bij elk getal horen woorden:

6–8: zoals in rust
9–11: makkelijk, u kunt er nog bij zingen
12–13: u merkt dat u werkt, praten gaat goed
14–15: stevig, u praat in korte zinnen
16–17: doorzetten, nog maar een paar woorden
18–19: zwaarder dan nodig is
20: u kunt niet meer verder

Probeer het eens. Dit wordt niet bewaard. Hoe zwaar is het voor u om hier nu te zitten? Tik op een getal.',NULL,NULL);
INSERT INTO "outbox" VALUES(29,'u1010:3003:welcome_pain',3003,'welcome_pain','{"calendar": false, "language": "nl", "limit": 5}',0,NULL,'sent','2026-11-23 09:00:00.000000',NULL,'2026-11-24 09:00:00.000000','2026-11-23 09:00:00.000000','2026-11-23 09:00:00.000000','2026-11-23 09:00:00.000000',1,0,5,'<b>Wat mag u voelen?</b>

Een beetje pijn tijdens het oefenen mag. Ik vraag ernaar met een getal: 0 is geen pijn, 10 is de ergste pijn die u zich kunt voorstellen.

• Tot en met 5: ga rustig door.
• Meer dan 5, of de volgende dag nog niet zoals anders? Dan doet u het de volgende keer lichter. Ik help u daarbij.

In de eerste twee weken kan het iets meer zijn dan u gewend bent. Uw lichaam moet wennen.

Meer pijn op een dag? Tik in het bericht op "Meer pijn vandaag". Blijft de pijn langer dan twee dagen? Bel dan Fysio De Linde, 020 555 01 23.',NULL,NULL);
INSERT INTO "outbox" VALUES(30,'u1010:3003:menu',3003,'menu','{"language": "nl", "roles": ["patient"]}',0,NULL,'sent','2026-11-23 09:00:00.000000',NULL,'2026-11-24 09:00:00.000000','2026-11-23 09:00:00.000000','2026-11-23 09:00:00.000000','2026-11-23 09:00:00.000000',1,0,NULL,NULL,NULL,NULL);
INSERT INTO "outbox" VALUES(31,'questionnaire:3:start',3003,'questionnaire','{"moment": "start", "patient": 3}',2,NULL,'sent','2026-11-23 09:00:00.000000',NULL,NULL,'2026-11-23 09:00:00.000000','2026-11-23 09:00:00.000000','2026-11-23 09:00:00.000000',1,0,6,'<b>Een paar vragen vooraf</b>

Hoe gaat het nu met u? Dat hoor ik graag voordat u begint. Het zijn 6 vragen. Dat duurt ongeveer 2 minuten.

Zo weet ik welke pijn voor u gewoon is. Uw programma houdt daar rekening mee. Aan het eind en daarna nog twee keer stel ik dezelfde vragen. Dan ziet uw therapeut wat er anders is.

Uw antwoorden worden bewaard. Uw therapeut ziet ze aan het eind van uw programma. Bent u gevallen of hebt u veel pijn? Zeg het dan ook meteen tegen uw therapeut. Die leest dit nu nog niet.
Antwoorden hoeft niet. U kunt ook later verdergaan.',NULL,'Europe/Amsterdam');
INSERT INTO "outbox" VALUES(32,'u1011:1001:enrolled',1001,'enrolled','{}',0,NULL,'sent','2026-11-23 09:00:00.000000',NULL,'2026-11-24 09:00:00.000000','2026-11-23 09:00:00.000000','2026-11-23 09:00:00.000000','2026-11-23 09:00:00.000000',1,0,10,NULL,NULL,NULL);
INSERT INTO "outbox" VALUES(33,'day:1:2026-11-24',3001,'day','{"day": "2026-11-24", "patient": 1}',2,NULL,'sent','2026-11-24 08:00:00.000000',NULL,'2026-11-24 20:00:00.000000','2026-11-24 08:00:00.000000','2026-11-24 08:00:00.000000','2026-11-24 08:00:00.000000',1,0,7,'<b>Uw bericht voor dinsdag 24 november</b>

<b>Bewegen voor uw conditie</b>
Begin en eindig rustig.
• Wandelen: 3 keer 10 minuten, verdeeld over de dag
Zwaarte 12 tot 13 (van 6 tot 20). Dat is: u merkt dat u werkt, praten gaat goed.

Klaar? Tik hieronder op wat past.',NULL,NULL);
INSERT INTO "outbox" VALUES(34,'nudge:1:2026-11-24',3001,'nudge','{"day": "2026-11-24", "most": 2, "patient": 1}',2,NULL,'dropped','2026-11-24 18:00:00.000000',NULL,'2026-11-24 20:00:00.000000','2026-11-24 08:00:00.000000','2026-11-24 18:00:00.000000','2026-11-24 18:00:00.000000',1,0,NULL,NULL,'answered',NULL);
INSERT INTO "outbox" VALUES(35,'day:2:2026-11-24',3002,'day','{"day": "2026-11-24", "patient": 2}',2,NULL,'sent','2026-11-24 08:00:00.000000',NULL,'2026-11-24 20:00:00.000000','2026-11-24 08:00:00.000000','2026-11-24 08:00:00.000000','2026-11-24 08:00:00.000000',1,0,7,'<b>Your message for Tuesday 24 November</b>

<b>Moving for your fitness</b>
Begin and end calmly.
• Walking: 3 times 10 minutes, spread over the day
Effort 12 to 13 (from 6 to 20). That is: you notice that you are working, talking goes well.

Finished? Tap below what fits.',NULL,NULL);
INSERT INTO "outbox" VALUES(36,'nudge:2:2026-11-24',3002,'nudge','{"day": "2026-11-24", "most": 2, "patient": 2}',2,NULL,'dropped','2026-11-24 18:00:00.000000',NULL,'2026-11-24 20:00:00.000000','2026-11-24 08:00:00.000000','2026-11-24 18:00:00.000000','2026-11-24 18:00:00.000000',1,0,NULL,NULL,'answered',NULL);
INSERT INTO "outbox" VALUES(37,'day:3:2026-11-24',3003,'day','{"day": "2026-11-24", "patient": 3}',2,NULL,'sent','2026-11-24 08:00:00.000000',NULL,'2026-11-24 20:00:00.000000','2026-11-24 08:00:00.000000','2026-11-24 08:00:00.000000','2026-11-24 08:00:00.000000',1,0,7,'<b>Uw bericht voor dinsdag 24 november</b>

<b>Bewegen voor uw conditie</b>
Begin en eindig rustig.
• Wandelen: 3 keer 10 minuten, verdeeld over de dag
Zwaarte 12 tot 13 (van 6 tot 20). Dat is: u merkt dat u werkt, praten gaat goed.

Klaar? Tik hieronder op wat past.',NULL,NULL);
INSERT INTO "outbox" VALUES(38,'nudge:3:2026-11-24',3003,'nudge','{"day": "2026-11-24", "most": 2, "patient": 3}',2,NULL,'dropped','2026-11-24 18:00:00.000000',NULL,'2026-11-24 20:00:00.000000','2026-11-24 08:00:00.000000','2026-11-24 18:00:00.000000','2026-11-24 18:00:00.000000',1,0,NULL,NULL,'answered',NULL);
INSERT INTO "outbox" VALUES(39,'u1012:3001:answer',3001,'answer','{"language": "nl", "outside": null, "session": 1}',0,NULL,'sent','2026-11-24 08:30:00.000000',NULL,'2026-11-25 08:30:00.000000','2026-11-24 08:30:00.000000','2026-11-24 08:30:00.000000','2026-11-24 08:30:00.000000',1,0,9,'<b>Dank u, het is genoteerd.</b>
Bewegen voor uw conditie: gedaan, zwaarte 13, pijn 2.

Zo zwaar hoort het te zijn.

<b>Tot nu toe in uw week</b>
Kracht: 0 van 2 dagen □□
Bewegen, 30 minuten of meer: 1 van 5 dagen ■□□□□',NULL,NULL);
INSERT INTO "outbox" VALUES(40,'next_morning:2:2026-11-25',3002,'next_morning','{"day": "2026-11-25", "patient": 2, "session": 15}',2,NULL,'dropped','2026-11-25 08:00:00.000000',NULL,'2026-11-25 20:00:00.000000','2026-11-24 08:30:00.000000','2026-11-25 08:00:00.000000','2026-11-25 08:00:00.000000',1,0,NULL,NULL,'asked with the day',NULL);
INSERT INTO "outbox" VALUES(41,'u1013:3002:answer',3002,'answer','{"language": "en", "outside": null, "session": 15}',0,NULL,'sent','2026-11-24 08:30:00.000000',NULL,'2026-11-25 08:30:00.000000','2026-11-24 08:30:00.000000','2026-11-24 08:30:00.000000','2026-11-24 08:30:00.000000',1,0,9,'<b>Thank you, it is noted.</b>
Moving for your fitness: done, effort 14, pain 3.

Stop a little earlier next time, so that you have some strength left.

<b>Your week so far</b>
Strength: 0 of 2 days □□
Moving, 30 minutes or more: 1 of 5 days ■□□□□',NULL,NULL);
INSERT INTO "outbox" VALUES(42,'u1014:3003:not_today',3003,'not_today','{"language": "nl", "reason": "no_time", "response": 0, "session": 29}',0,NULL,'sent','2026-11-24 08:30:00.000000',NULL,'2026-11-25 08:30:00.000000','2026-11-24 08:30:00.000000','2026-11-24 08:30:00.000000','2026-11-24 08:30:00.000000',1,0,9,'<b>Dank u, goed om te weten.</b>

Drie keer tien minuten op een dag is samen ook een half uur. Het hoeft niet achter elkaar.',NULL,NULL);
INSERT INTO "outbox" VALUES(43,'u1015:2001:appointments',2001,'appointments','{"language": "nl", "page": 0, "therapist": 1}',0,NULL,'sent','2026-11-24 08:30:00.000000',NULL,'2026-11-25 08:30:00.000000','2026-11-24 08:30:00.000000','2026-11-24 08:30:00.000000','2026-11-24 08:30:00.000000',1,0,7,'<b>Afspraken</b>

Voor wie is de afspraak? Met een datum: daar is nog een plek leeg.',NULL,NULL);
INSERT INTO "outbox" VALUES(44,'u1016:2001:appointment',2001,'appointment','{"language": "nl", "of": "", "patient": 1, "view": "days", "week": 0}',0,7,'sent','2026-11-24 08:30:00.000000',NULL,'2026-11-25 08:30:00.000000','2026-11-24 08:30:00.000000','2026-11-24 08:30:00.000000','2026-11-24 08:30:00.000000',1,0,7,'<b>P-001: afspraken</b>

Er staat niets gepland.
Nog leeg: week 1, 2.

Kies een dag, of typ dag en tijd: do 10 dec 14:15.

Gebruikte sessies: 0 van 12.',NULL,NULL);
INSERT INTO "outbox" VALUES(45,'u1017:2001:appointment',2001,'appointment','{"language": "nl", "of": "", "patient": 1, "view": "days", "week": 1}',0,7,'sent','2026-11-24 08:30:00.000000',NULL,'2026-11-25 08:30:00.000000','2026-11-24 08:30:00.000000','2026-11-24 08:30:00.000000','2026-11-24 08:30:00.000000',1,0,7,'<b>P-001: afspraken</b>

Er staat niets gepland.
Nog leeg: week 1, 2.

Kies een dag, of typ dag en tijd: do 10 dec 14:15.

Gebruikte sessies: 0 van 12.',NULL,NULL);
INSERT INTO "outbox" VALUES(46,'u1018:2001:appointment',2001,'appointment','{"day": "2026-12-03", "language": "nl", "of": "", "patient": 1, "view": "time"}',0,7,'sent','2026-11-24 08:30:00.000000',NULL,'2026-11-25 08:30:00.000000','2026-11-24 08:30:00.000000','2026-11-24 08:30:00.000000','2026-11-24 08:30:00.000000',1,0,7,'<b>P-001: donderdag 3 december</b>

Hoe laat? Kies of typ een tijd, zoals 14:15.

Gebruikte sessies: 0 van 12.',NULL,NULL);
INSERT INTO "outbox" VALUES(47,'appointment_told:1:0',3001,'appointment_told','{"appointment": 1, "patient": 1, "sequence": 0}',1,NULL,'sent','2026-11-24 08:30:00.000000',NULL,'2026-12-03 09:00:00.000000','2026-11-24 08:30:00.000000','2026-11-24 08:30:00.000000','2026-11-24 08:30:00.000000',1,0,10,'<b>Uw afspraak</b>

Donderdag 3 december om 10:00, bij Fysio De Linde.

Tik op het bestand hierboven om de afspraak in uw agenda te zetten. Op de dag ervoor krijgt u een herinnering.',NULL,'Europe/Amsterdam');
INSERT INTO "outbox" VALUES(48,'appointment_reminder:1:0',3001,'appointment_reminder','{"appointment": 1, "patient": 1, "sequence": 0}',1,NULL,'due','2026-12-02 16:00:00.000000',NULL,'2026-12-03 09:00:00.000000','2026-11-24 08:30:00.000000',NULL,NULL,0,0,NULL,NULL,NULL,'Europe/Amsterdam');
INSERT INTO "outbox" VALUES(49,'u1019:2001:appointment',2001,'appointment','{"language": "nl", "opened": 1, "patient": 1, "view": "open"}',0,7,'sent','2026-11-24 08:30:00.000000',NULL,'2026-11-25 08:30:00.000000','2026-11-24 08:30:00.000000','2026-11-24 08:30:00.000000','2026-11-24 08:30:00.000000',1,0,7,'<b>P-001: donderdag 3 december, 10:00</b>

Begeleid, week 2: gepland.
De patiënt krijgt bericht, met een bestand voor de agenda, en de dag ervoor een herinnering.

Gebruikte sessies: 0 van 12.',NULL,NULL);
INSERT INTO "outbox" VALUES(50,'u1020:3001:letter_ask',3001,'letter_ask','{"language": "nl"}',0,NULL,'sent','2026-11-24 08:30:00.000000',NULL,'2026-11-25 08:30:00.000000','2026-11-24 08:30:00.000000','2026-11-24 08:30:00.000000','2026-11-24 08:30:00.000000',1,0,12,'<b>Een bericht aan uw therapeut</b>

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
INSERT INTO "outbox" VALUES(51,'letter_told:1:2001',2001,'letter_told','{"letter": 1}',1,NULL,'sent','2026-11-24 08:30:00.000000',NULL,NULL,'2026-11-24 08:30:00.000000','2026-11-24 08:30:00.000000','2026-11-24 08:30:00.000000',1,0,8,'<b>P-001 schrijft</b>

<blockquote>Mag ik &lt;morgen&gt; ook zwemmen? Één keer.</blockquote>

di 24 nov 09:30. Antwoord met de knop, of door op dit bericht te antwoorden.',NULL,'Europe/Amsterdam');
INSERT INTO "outbox" VALUES(52,'u1021:3001:letter_sent',3001,'letter_sent','{"language": "nl", "staff": false}',0,NULL,'sent','2026-11-24 08:30:00.000000',NULL,'2026-11-25 08:30:00.000000','2026-11-24 08:30:00.000000','2026-11-24 08:30:00.000000','2026-11-24 08:30:00.000000',1,0,14,'<b>Uw bericht is verstuurd.</b>

Uw therapeut krijgt het, maar leest het misschien pas later. Hoort u na een paar werkdagen niets? Bel dan Fysio De Linde, 020 555 01 23.',NULL,NULL);
INSERT INTO "outbox" VALUES(53,'day:1:2026-11-25',3001,'day','{"day": "2026-11-25", "patient": 1}',2,NULL,'sent','2026-11-25 08:00:00.000000',NULL,'2026-11-25 20:00:00.000000','2026-11-25 08:00:00.000000','2026-11-25 08:00:00.000000','2026-11-25 08:00:00.000000',1,0,15,'<b>Uw bericht voor woensdag 25 november</b>

In de eerste twee weken kunt u wat meer pijn hebben dan anders: uw lichaam moet wennen. Na een dag hoort het weer te zijn zoals anders.

<b>Bewegen voor uw conditie</b>
Begin en eindig rustig.
• Wandelen: 3 keer 10 minuten, verdeeld over de dag
Zwaarte 12 tot 13 (van 6 tot 20). Dat is: u merkt dat u werkt, praten gaat goed.

Klaar? Tik hieronder op wat past.',NULL,NULL);
INSERT INTO "outbox" VALUES(54,'nudge:1:2026-11-25',3001,'nudge','{"day": "2026-11-25", "most": 2, "patient": 1}',2,NULL,'dropped','2026-11-25 18:00:00.000000',NULL,'2026-11-25 20:00:00.000000','2026-11-25 08:00:00.000000','2026-11-25 18:00:00.000000','2026-11-25 18:00:00.000000',1,0,NULL,NULL,'answered',NULL);
INSERT INTO "outbox" VALUES(55,'day:2:2026-11-25',3002,'day','{"day": "2026-11-25", "patient": 2}',2,NULL,'sent','2026-11-25 08:00:00.000000',NULL,'2026-11-25 20:00:00.000000','2026-11-25 08:00:00.000000','2026-11-25 08:00:00.000000','2026-11-25 08:00:00.000000',1,0,10,'<b>Your message for Wednesday 25 November</b>

First a question: is your pain back to usual today? Tap one of the top two buttons below.

In the first two weeks you may have a little more pain than usual: your body has to get used to it. After a day it should be back to usual.

<b>Moving for your fitness</b>
Begin and end calmly.
• Walking: 3 times 10 minutes, spread over the day
Effort 12 to 13 (from 6 to 20). That is: you notice that you are working, talking goes well.

Finished? Tap below what fits.',NULL,NULL);
INSERT INTO "outbox" VALUES(56,'nudge:2:2026-11-25',3002,'nudge','{"day": "2026-11-25", "most": 2, "patient": 2}',2,NULL,'dropped','2026-11-25 18:00:00.000000',NULL,'2026-11-25 20:00:00.000000','2026-11-25 08:00:00.000000','2026-11-25 18:00:00.000000','2026-11-25 18:00:00.000000',1,0,NULL,NULL,'answered',NULL);
INSERT INTO "outbox" VALUES(57,'day:3:2026-11-25',3003,'day','{"day": "2026-11-25", "patient": 3}',2,NULL,'sent','2026-11-25 08:00:00.000000',NULL,'2026-11-25 20:00:00.000000','2026-11-25 08:00:00.000000','2026-11-25 08:00:00.000000','2026-11-25 08:00:00.000000',1,0,10,'<b>Uw bericht voor woensdag 25 november</b>

In de eerste twee weken kunt u wat meer pijn hebben dan anders: uw lichaam moet wennen. Na een dag hoort het weer te zijn zoals anders.

<b>Bewegen voor uw conditie</b>
Begin en eindig rustig.
• Wandelen: 3 keer 10 minuten, verdeeld over de dag
Zwaarte 12 tot 13 (van 6 tot 20). Dat is: u merkt dat u werkt, praten gaat goed.

Klaar? Tik hieronder op wat past.',NULL,NULL);
INSERT INTO "outbox" VALUES(58,'nudge:3:2026-11-25',3003,'nudge','{"day": "2026-11-25", "most": 2, "patient": 3}',2,NULL,'sent','2026-11-25 18:00:00.000000',NULL,'2026-11-25 20:00:00.000000','2026-11-25 08:00:00.000000','2026-11-25 18:00:00.000000','2026-11-25 18:00:00.000000',1,0,11,'<b>Een korte vraag over vandaag</b>

Is het gelukt? Dit staat nog open:
• Bewegen voor uw conditie, ongeveer 30 minuten

Kwam het er niet van? Dat mag. Tik dan op "Niet vandaag".',NULL,NULL);
INSERT INTO "outbox" VALUES(59,'u1022:3001:answer',3001,'answer','{"language": "nl", "outside": null, "session": 2}',0,NULL,'sent','2026-11-25 08:30:00.000000',NULL,'2026-11-26 08:30:00.000000','2026-11-25 08:30:00.000000','2026-11-25 08:30:00.000000','2026-11-25 08:30:00.000000',1,0,17,'<b>Dank u, het is genoteerd.</b>
Bewegen voor uw conditie: gedaan, zwaarte 13, pijn 2.

Dit is een goede zwaarte voor u.

<b>Tot nu toe in uw week</b>
Kracht: 0 van 2 dagen □□
Bewegen, 30 minuten of meer: 2 van 5 dagen ■■□□□',NULL,NULL);
INSERT INTO "outbox" VALUES(60,'next_morning:2:2026-11-26',3002,'next_morning','{"day": "2026-11-26", "patient": 2, "session": 16}',2,NULL,'dropped','2026-11-26 08:00:00.000000',NULL,'2026-11-26 20:00:00.000000','2026-11-25 08:30:00.000000','2026-11-26 08:00:00.000000','2026-11-26 08:00:00.000000',1,0,NULL,NULL,'asked with the day',NULL);
INSERT INTO "outbox" VALUES(61,'u1023:3002:answer',3002,'answer','{"language": "en", "outside": null, "session": 16}',0,NULL,'sent','2026-11-25 08:30:00.000000',NULL,'2026-11-26 08:30:00.000000','2026-11-25 08:30:00.000000','2026-11-25 08:30:00.000000','2026-11-25 08:30:00.000000',1,0,12,'<b>Thank you, it is noted.</b>
Moving for your fitness: done, effort 14, pain 3.

Take it one notch easier next time.

<b>Your week so far</b>
Strength: 0 of 2 days □□
Moving, 30 minutes or more: 2 of 5 days ■■□□□',NULL,NULL);
INSERT INTO "outbox" VALUES(62,'day:1:2026-11-26',3001,'day','{"day": "2026-11-26", "patient": 1}',2,NULL,'sent','2026-11-26 08:00:00.000000',NULL,'2026-11-26 20:00:00.000000','2026-11-26 08:00:00.000000','2026-11-26 08:00:00.000000','2026-11-26 08:00:00.000000',1,0,18,'<b>Uw bericht voor donderdag 26 november</b>

<b>Krachtoefeningen</b>
Ongeveer 22 minuten. Loop eerst een paar minuten rustig rond, en eindig rustig.
• Opstaan uit een stoel: 2 series van 8
• Been strekken op een stoel: 2 series van 8 per been
• Been heffen op uw zij: 2 series van 8 per been
• Knie buigen met de band, makkelijke vorm: 2 series van 8 per been
• Bruggetje: 2 series van 8

Rust 60 seconden na elke serie.
Zwaarte 12 tot 13 (van 6 tot 20). Dat is: u werkt, en kunt het na elke serie nog minstens 5 keer.
Te zwaar? Neem de makkelijke vorm. Te licht? Neem de zwaardere, maar niet waar &#34;makkelijke vorm&#34; bij staat. Zie "Hoe doe ik dit?".

⚠️ Draag schoenen en zet een stevige stoel zonder wielen tegen de muur. Zorg dat u zich ergens aan kunt vasthouden. Adem rustig door. Oefen niet met koorts.
Kijk of er geen scheurtjes in de band zitten. Vast aan een deur? Alleen als die dicht is en van u af opengaat.

Klaar? Tik hieronder op wat past.',NULL,NULL);
INSERT INTO "outbox" VALUES(63,'nudge:1:2026-11-26',3001,'nudge','{"day": "2026-11-26", "most": 2, "patient": 1}',2,NULL,'dropped','2026-11-26 18:00:00.000000',NULL,'2026-11-26 20:00:00.000000','2026-11-26 08:00:00.000000','2026-11-26 18:00:00.000000','2026-11-26 18:00:00.000000',1,0,NULL,NULL,'answered',NULL);
INSERT INTO "outbox" VALUES(64,'day:2:2026-11-26',3002,'day','{"day": "2026-11-26", "patient": 2}',2,NULL,'sent','2026-11-26 08:00:00.000000',NULL,'2026-11-26 20:00:00.000000','2026-11-26 08:00:00.000000','2026-11-26 08:00:00.000000','2026-11-26 08:00:00.000000',1,0,13,'<b>Your message for Thursday 26 November</b>

First a question: is your pain back to usual today? Tap one of the top two buttons below.

<b>Strength exercises</b>
About 22 minutes. First walk around calmly for a few minutes, and end calmly.
Do you have an appointment today? Then do this with your therapist.
• Stand up from a chair: 2 sets of 8
• Straighten the leg on a chair: 2 sets of 8 per leg
• Lift the leg on your side: 2 sets of 8 per leg
• Bridge: 2 sets of 8
• The clam: 2 sets of 8 per leg

Rest 60 seconds after each set.
Effort 14 to 17 (from 6 to 20). That is: fairly hard, after each set you could do it 1 to 4 more times.
Too heavy? Take the easier form. Too light? Take the harder one. See "How do I do this?".

⚠️ Wear shoes and put a firm chair without wheels against the wall. Have something to hold within reach. Keep breathing calmly. Do not exercise with a fever.

Finished? Tap below what fits.',NULL,NULL);
INSERT INTO "outbox" VALUES(65,'nudge:2:2026-11-26',3002,'nudge','{"day": "2026-11-26", "most": 2, "patient": 2}',2,NULL,'dropped','2026-11-26 18:00:00.000000',NULL,'2026-11-26 20:00:00.000000','2026-11-26 08:00:00.000000','2026-11-26 18:00:00.000000','2026-11-26 18:00:00.000000',1,0,NULL,NULL,'answered',NULL);
INSERT INTO "outbox" VALUES(66,'day:3:2026-11-26',3003,'day','{"day": "2026-11-26", "patient": 3}',2,NULL,'sent','2026-11-26 08:00:00.000000',NULL,'2026-11-26 20:00:00.000000','2026-11-26 08:00:00.000000','2026-11-26 08:00:00.000000','2026-11-26 08:00:00.000000',1,0,12,'<b>Uw bericht voor donderdag 26 november</b>

<b>Krachtoefeningen</b>
Ongeveer 22 minuten. Loop eerst een paar minuten rustig rond, en eindig rustig.
Hebt u vandaag een afspraak? Doe dit dan met uw therapeut.
• Opstaan uit een stoel: 2 series van 8
• Been strekken op een stoel: 2 series van 8 per been
• Been heffen op uw zij: 2 series van 8 per been
• Bruggetje: 2 series van 8
• De schelp: 2 series van 8 per been

Rust 60 seconden na elke serie.
Zwaarte 12 tot 13 (van 6 tot 20). Dat is: u werkt, en kunt het na elke serie nog minstens 5 keer.
Te zwaar? Neem de makkelijke vorm. Te licht? Neem de zwaardere. Zie "Hoe doe ik dit?".

⚠️ Draag schoenen en zet een stevige stoel zonder wielen tegen de muur. Zorg dat u zich ergens aan kunt vasthouden. Adem rustig door. Oefen niet met koorts.

Klaar? Tik hieronder op wat past.',NULL,NULL);
INSERT INTO "outbox" VALUES(67,'nudge:3:2026-11-26',3003,'nudge','{"day": "2026-11-26", "most": 2, "patient": 3}',2,NULL,'sent','2026-11-26 18:00:00.000000',NULL,'2026-11-26 20:00:00.000000','2026-11-26 08:00:00.000000','2026-11-26 18:00:00.000000','2026-11-26 18:00:00.000000',1,0,13,'<b>Een korte vraag over vandaag</b>

Is het gelukt? Dit staat nog open:
• Krachtoefeningen, ongeveer 22 minuten

Kwam het er niet van? Dat mag. Tik dan op "Niet vandaag".',NULL,NULL);
INSERT INTO "outbox" VALUES(68,'u1024:3001:answer',3001,'answer','{"language": "nl", "outside": null, "session": 43}',0,NULL,'sent','2026-11-26 08:30:00.000000',NULL,'2026-11-27 08:30:00.000000','2026-11-26 08:30:00.000000','2026-11-26 08:30:00.000000','2026-11-26 08:30:00.000000',1,0,20,'<b>Dank u, het is genoteerd.</b>
Krachtoefeningen: gedaan, zwaarte 13, pijn 2.

Deze zwaarte past bij uw programma.

<b>Tot nu toe in uw week</b>
Kracht: 1 van 2 dagen ■□
Bewegen, 30 minuten of meer: 2 van 5 dagen ■■□□□',NULL,NULL);
INSERT INTO "outbox" VALUES(69,'next_morning:2:2026-11-27',3002,'next_morning','{"day": "2026-11-27", "patient": 2, "session": 17}',2,NULL,'dropped','2026-11-27 08:00:00.000000',NULL,'2026-11-27 20:00:00.000000','2026-11-26 08:30:00.000000','2026-11-27 08:00:00.000000','2026-11-27 08:00:00.000000',1,0,NULL,NULL,'asked with the day',NULL);
INSERT INTO "outbox" VALUES(70,'u1025:3002:answer',3002,'answer','{"language": "en", "outside": null, "session": 17}',0,NULL,'sent','2026-11-26 08:30:00.000000',NULL,'2026-11-27 08:30:00.000000','2026-11-26 08:30:00.000000','2026-11-26 08:30:00.000000','2026-11-26 08:30:00.000000',1,0,15,'<b>Thank you, it is noted.</b>
Strength exercises: done, effort 14, pain 3.

Next time it can be just like this.

<b>Your week so far</b>
Strength: 1 of 2 days ■□
Moving, 30 minutes or more: 2 of 5 days ■■□□□',NULL,NULL);
INSERT INTO "outbox" VALUES(71,'day:1:2026-11-27',3001,'day','{"day": "2026-11-27", "patient": 1}',2,NULL,'sent','2026-11-27 08:00:00.000000',NULL,'2026-11-27 20:00:00.000000','2026-11-27 08:00:00.000000','2026-11-27 08:00:00.000000','2026-11-27 08:00:00.000000',1,0,21,'<b>Uw bericht voor vrijdag 27 november</b>

<b>Bewegen voor uw conditie</b>
Begin en eindig rustig.
• Wandelen: 3 keer 10 minuten, verdeeld over de dag
Zwaarte 12 tot 13 (van 6 tot 20). Dat is: u merkt dat u werkt, praten gaat goed.

Klaar? Tik hieronder op wat past.',NULL,NULL);
INSERT INTO "outbox" VALUES(72,'nudge:1:2026-11-27',3001,'nudge','{"day": "2026-11-27", "most": 2, "patient": 1}',2,NULL,'dropped','2026-11-27 18:00:00.000000',NULL,'2026-11-27 20:00:00.000000','2026-11-27 08:00:00.000000','2026-11-27 18:00:00.000000','2026-11-27 18:00:00.000000',1,0,NULL,NULL,'answered',NULL);
INSERT INTO "outbox" VALUES(73,'day:2:2026-11-27',3002,'day','{"day": "2026-11-27", "patient": 2}',2,NULL,'sent','2026-11-27 08:00:00.000000',NULL,'2026-11-27 20:00:00.000000','2026-11-27 08:00:00.000000','2026-11-27 08:00:00.000000','2026-11-27 08:00:00.000000',1,0,16,'<b>Your message for Friday 27 November</b>

First a question: is your pain back to usual today? Tap one of the top two buttons below.

<b>Moving for your fitness</b>
Begin and end calmly.
• Walking: 3 times 10 minutes, spread over the day
Effort 12 to 13 (from 6 to 20). That is: you notice that you are working, talking goes well.

Finished? Tap below what fits.',NULL,NULL);
INSERT INTO "outbox" VALUES(74,'nudge:2:2026-11-27',3002,'nudge','{"day": "2026-11-27", "most": 2, "patient": 2}',2,NULL,'dropped','2026-11-27 18:00:00.000000',NULL,'2026-11-27 20:00:00.000000','2026-11-27 08:00:00.000000','2026-11-27 18:00:00.000000','2026-11-27 18:00:00.000000',1,0,NULL,NULL,'answered',NULL);
INSERT INTO "outbox" VALUES(75,'day:3:2026-11-27',3003,'day','{"day": "2026-11-27", "patient": 3}',2,NULL,'sent','2026-11-27 08:00:00.000000',NULL,'2026-11-27 20:00:00.000000','2026-11-27 08:00:00.000000','2026-11-27 08:00:00.000000','2026-11-27 08:00:00.000000',1,0,14,'<b>Uw bericht voor vrijdag 27 november</b>

<b>Bewegen voor uw conditie</b>
Begin en eindig rustig.
• Wandelen: 3 keer 10 minuten, verdeeld over de dag
Zwaarte 12 tot 13 (van 6 tot 20). Dat is: u merkt dat u werkt, praten gaat goed.

Klaar? Tik hieronder op wat past.',NULL,NULL);
INSERT INTO "outbox" VALUES(76,'nudge:3:2026-11-27',3003,'nudge','{"day": "2026-11-27", "most": 2, "patient": 3}',2,NULL,'dropped','2026-11-27 18:00:00.000000',NULL,'2026-11-27 20:00:00.000000','2026-11-27 08:00:00.000000','2026-11-27 18:00:00.000000','2026-11-27 18:00:00.000000',1,0,NULL,NULL,'nudged enough',NULL);
INSERT INTO "outbox" VALUES(77,'u1026:3001:answer',3001,'answer','{"language": "nl", "outside": null, "session": 4}',0,NULL,'sent','2026-11-27 08:30:00.000000',NULL,'2026-11-28 08:30:00.000000','2026-11-27 08:30:00.000000','2026-11-27 08:30:00.000000','2026-11-27 08:30:00.000000',1,0,23,'<b>Dank u, het is genoteerd.</b>
Bewegen voor uw conditie: gedaan, zwaarte 13, pijn 2.

U hebt de zwaarte goed gekozen.

<b>Tot nu toe in uw week</b>
Kracht: 1 van 2 dagen ■□
Bewegen, 30 minuten of meer: 3 van 5 dagen ■■■□□',NULL,NULL);
INSERT INTO "outbox" VALUES(78,'next_morning:2:2026-11-28',3002,'next_morning','{"day": "2026-11-28", "patient": 2, "session": 18}',2,NULL,'dropped','2026-11-28 08:00:00.000000',NULL,'2026-11-28 20:00:00.000000','2026-11-27 08:30:00.000000','2026-11-28 08:00:00.000000','2026-11-28 08:00:00.000000',1,0,NULL,NULL,'asked with the day',NULL);
INSERT INTO "outbox" VALUES(79,'u1027:3002:answer',3002,'answer','{"language": "en", "outside": null, "session": 18}',0,NULL,'sent','2026-11-27 08:30:00.000000',NULL,'2026-11-28 08:30:00.000000','2026-11-27 08:30:00.000000','2026-11-27 08:30:00.000000','2026-11-27 08:30:00.000000',1,0,18,'<b>Thank you, it is noted.</b>
Moving for your fitness: done, effort 14, pain 3.

Next time choose the easier form, or walk or cycle a little more slowly.

<b>Your week so far</b>
Strength: 1 of 2 days ■□
Moving, 30 minutes or more: 3 of 5 days ■■■□□',NULL,NULL);
INSERT INTO "outbox" VALUES(80,'day:1:2026-11-28',3001,'day','{"day": "2026-11-28", "patient": 1}',2,NULL,'sent','2026-11-28 08:00:00.000000',NULL,'2026-11-28 20:00:00.000000','2026-11-28 08:00:00.000000','2026-11-28 08:00:00.000000','2026-11-28 08:00:00.000000',1,0,24,'<b>Uw bericht voor zaterdag 28 november</b>

<b>Bewegen voor uw conditie</b>
Begin en eindig rustig.
• Wandelen: 3 keer 10 minuten, verdeeld over de dag
Zwaarte 12 tot 13 (van 6 tot 20). Dat is: u merkt dat u werkt, praten gaat goed.

Klaar? Tik hieronder op wat past.',NULL,NULL);
INSERT INTO "outbox" VALUES(81,'nudge:1:2026-11-28',3001,'nudge','{"day": "2026-11-28", "most": 2, "patient": 1}',2,NULL,'dropped','2026-11-28 18:00:00.000000',NULL,'2026-11-28 20:00:00.000000','2026-11-28 08:00:00.000000','2026-11-28 18:00:00.000000','2026-11-28 18:00:00.000000',1,0,NULL,NULL,'answered',NULL);
INSERT INTO "outbox" VALUES(82,'day:2:2026-11-28',3002,'day','{"day": "2026-11-28", "patient": 2}',2,NULL,'sent','2026-11-28 08:00:00.000000',NULL,'2026-11-28 20:00:00.000000','2026-11-28 08:00:00.000000','2026-11-28 08:00:00.000000','2026-11-28 08:00:00.000000',1,0,19,'<b>Your message for Saturday 28 November</b>

First a question: is your pain back to usual today? Tap one of the top two buttons below.

<b>Moving for your fitness</b>
Begin and end calmly.
• Walking: 3 times 10 minutes, spread over the day
Effort 12 to 13 (from 6 to 20). That is: you notice that you are working, talking goes well.

Finished? Tap below what fits.',NULL,NULL);
INSERT INTO "outbox" VALUES(83,'nudge:2:2026-11-28',3002,'nudge','{"day": "2026-11-28", "most": 2, "patient": 2}',2,NULL,'dropped','2026-11-28 18:00:00.000000',NULL,'2026-11-28 20:00:00.000000','2026-11-28 08:00:00.000000','2026-11-28 18:00:00.000000','2026-11-28 18:00:00.000000',1,0,NULL,NULL,'answered',NULL);
INSERT INTO "outbox" VALUES(84,'day:3:2026-11-28',3003,'day','{"day": "2026-11-28", "patient": 3}',2,NULL,'sent','2026-11-28 08:00:00.000000',NULL,'2026-11-28 20:00:00.000000','2026-11-28 08:00:00.000000','2026-11-28 08:00:00.000000','2026-11-28 08:00:00.000000',1,0,15,'<b>Uw bericht voor zaterdag 28 november</b>

Zat het even tegen? Dat kan gebeuren. Lukt het vandaag ook niet, dan is één tik genoeg om dat te laten weten.

<b>Bewegen voor uw conditie</b>
Begin en eindig rustig.
• Wandelen: 3 keer 10 minuten, verdeeld over de dag
Zwaarte 12 tot 13 (van 6 tot 20). Dat is: u merkt dat u werkt, praten gaat goed.

Klaar? Tik hieronder op wat past.',NULL,NULL);
INSERT INTO "outbox" VALUES(85,'nudge:3:2026-11-28',3003,'nudge','{"day": "2026-11-28", "most": 2, "patient": 3}',2,NULL,'dropped','2026-11-28 18:00:00.000000',NULL,'2026-11-28 20:00:00.000000','2026-11-28 08:00:00.000000','2026-11-28 18:00:00.000000','2026-11-28 18:00:00.000000',1,0,NULL,NULL,'nudged enough',NULL);
INSERT INTO "outbox" VALUES(86,'u1028:3001:answer',3001,'answer','{"language": "nl", "outside": null, "session": 5}',0,NULL,'sent','2026-11-28 08:30:00.000000',NULL,'2026-11-29 08:30:00.000000','2026-11-28 08:30:00.000000','2026-11-28 08:30:00.000000','2026-11-28 08:30:00.000000',1,0,26,'<b>Dank u, het is genoteerd.</b>
Bewegen voor uw conditie: gedaan, zwaarte 13, pijn 2.

Zo is het stevig genoeg voor u, en meer hoeft nu niet.

<b>Tot nu toe in uw week</b>
Kracht: 1 van 2 dagen ■□
Bewegen, 30 minuten of meer: 4 van 5 dagen ■■■■□',NULL,NULL);
INSERT INTO "outbox" VALUES(87,'next_morning:2:2026-11-29',3002,'next_morning','{"day": "2026-11-29", "patient": 2, "session": 19}',2,NULL,'dropped','2026-11-29 08:00:00.000000',NULL,'2026-11-29 20:00:00.000000','2026-11-28 08:30:00.000000','2026-11-29 08:00:00.000000','2026-11-29 08:00:00.000000',1,0,NULL,NULL,'asked with the day',NULL);
INSERT INTO "outbox" VALUES(88,'u1029:3002:answer',3002,'answer','{"language": "en", "outside": null, "session": 19}',0,NULL,'sent','2026-11-28 08:30:00.000000',NULL,'2026-11-29 08:30:00.000000','2026-11-28 08:30:00.000000','2026-11-28 08:30:00.000000','2026-11-28 08:30:00.000000',1,0,21,'<b>Thank you, it is noted.</b>
Moving for your fitness: done, effort 14, pain 3.

It was harder than intended, so a little less is enough next time.

<b>Your week so far</b>
Strength: 1 of 2 days ■□
Moving, 30 minutes or more: 4 of 5 days ■■■■□',NULL,NULL);
INSERT INTO "outbox" VALUES(89,'day:1:2026-11-29',3001,'day','{"day": "2026-11-29", "patient": 1}',2,NULL,'sent','2026-11-29 08:00:00.000000',NULL,'2026-11-29 20:00:00.000000','2026-11-29 08:00:00.000000','2026-11-29 08:00:00.000000','2026-11-29 08:00:00.000000',1,0,27,'<b>Uw bericht voor zondag 29 november</b>

<b>Bewegen voor uw conditie</b>
Begin en eindig rustig.
• Wandelen: 3 keer 10 minuten, verdeeld over de dag
Zwaarte 12 tot 13 (van 6 tot 20). Dat is: u merkt dat u werkt, praten gaat goed.

Klaar? Tik hieronder op wat past.',NULL,NULL);
INSERT INTO "outbox" VALUES(90,'nudge:1:2026-11-29',3001,'nudge','{"day": "2026-11-29", "most": 2, "patient": 1}',2,NULL,'dropped','2026-11-29 18:00:00.000000',NULL,'2026-11-29 20:00:00.000000','2026-11-29 08:00:00.000000','2026-11-29 18:00:00.000000','2026-11-29 18:00:00.000000',1,0,NULL,NULL,'answered',NULL);
INSERT INTO "outbox" VALUES(91,'day:2:2026-11-29',3002,'day','{"day": "2026-11-29", "patient": 2}',2,NULL,'sent','2026-11-29 08:00:00.000000',NULL,'2026-11-29 20:00:00.000000','2026-11-29 08:00:00.000000','2026-11-29 08:00:00.000000','2026-11-29 08:00:00.000000',1,0,22,'<b>Your message for Sunday 29 November</b>

First a question: is your pain back to usual today? Tap one of the top two buttons below.

<b>Moving for your fitness</b>
Begin and end calmly.
• Walking: 3 times 10 minutes, spread over the day
Effort 12 to 13 (from 6 to 20). That is: you notice that you are working, talking goes well.

Finished? Tap below what fits.',NULL,NULL);
INSERT INTO "outbox" VALUES(92,'nudge:2:2026-11-29',3002,'nudge','{"day": "2026-11-29", "most": 2, "patient": 2}',2,NULL,'dropped','2026-11-29 18:00:00.000000',NULL,'2026-11-29 20:00:00.000000','2026-11-29 08:00:00.000000','2026-11-29 18:00:00.000000','2026-11-29 18:00:00.000000',1,0,NULL,NULL,'answered',NULL);
INSERT INTO "outbox" VALUES(93,'day:3:2026-11-29',3003,'day','{"day": "2026-11-29", "patient": 3}',2,NULL,'sent','2026-11-29 08:00:00.000000',NULL,'2026-11-29 20:00:00.000000','2026-11-29 08:00:00.000000','2026-11-29 08:00:00.000000','2026-11-29 08:00:00.000000',1,0,16,'<b>Uw bericht voor zondag 29 november</b>

Past het programma nu niet goed bij u? Zeg het tegen uw therapeut. Samen kijkt u wat wel lukt.

<b>Bewegen voor uw conditie</b>
Begin en eindig rustig.
• Wandelen: 3 keer 10 minuten, verdeeld over de dag
Zwaarte 12 tot 13 (van 6 tot 20). Dat is: u merkt dat u werkt, praten gaat goed.

Klaar? Tik hieronder op wat past.',NULL,NULL);
INSERT INTO "outbox" VALUES(94,'nudge:3:2026-11-29',3003,'nudge','{"day": "2026-11-29", "most": 2, "patient": 3}',2,NULL,'dropped','2026-11-29 18:00:00.000000',NULL,'2026-11-29 20:00:00.000000','2026-11-29 08:00:00.000000','2026-11-29 18:00:00.000000','2026-11-29 18:00:00.000000',1,0,NULL,NULL,'nudged enough',NULL);
INSERT INTO "outbox" VALUES(95,'u1030:3001:answer',3001,'answer','{"language": "nl", "outside": null, "session": 6}',0,NULL,'sent','2026-11-29 08:30:00.000000',NULL,'2026-11-30 08:30:00.000000','2026-11-29 08:30:00.000000','2026-11-29 08:30:00.000000','2026-11-29 08:30:00.000000',1,0,29,'<b>Dank u, het is genoteerd.</b>
Bewegen voor uw conditie: gedaan, zwaarte 13, pijn 2.

U voelt goed aan hoeveel u aankunt.

<b>Tot nu toe in uw week</b>
Kracht: 1 van 2 dagen ■□
Bewegen, 30 minuten of meer: 5 van 5 dagen ■■■■■',NULL,NULL);
INSERT INTO "outbox" VALUES(96,'next_morning:2:2026-11-30',3002,'next_morning','{"day": "2026-11-30", "patient": 2, "session": 20}',2,NULL,'dropped','2026-11-30 08:00:00.000000',NULL,'2026-11-30 20:00:00.000000','2026-11-29 08:30:00.000000','2026-11-30 08:00:00.000000','2026-11-30 08:00:00.000000',1,0,NULL,NULL,'asked with the day',NULL);
INSERT INTO "outbox" VALUES(97,'u1031:3002:answer',3002,'answer','{"language": "en", "outside": null, "session": 20}',0,NULL,'sent','2026-11-29 08:30:00.000000',NULL,'2026-11-30 08:30:00.000000','2026-11-29 08:30:00.000000','2026-11-29 08:30:00.000000','2026-11-29 08:30:00.000000',1,0,24,'<b>Thank you, it is noted.</b>
Moving for your fitness: done, effort 14, pain 3.

Make the movements a little smaller next time, or do it a little more slowly.

<b>Your week so far</b>
Strength: 1 of 2 days ■□
Moving, 30 minutes or more: 5 of 5 days ■■■■■',NULL,NULL);
INSERT INTO "outbox" VALUES(98,'u1032:3003:pause',3003,'pause','{"day": "2026-11-29", "first": "2026-11-29", "language": "nl", "last": "2026-12-24", "outside": false, "patient": 3, "reason": "other", "step": "end"}',0,NULL,'sent','2026-11-29 08:30:00.000000',NULL,'2026-11-30 08:30:00.000000','2026-11-29 08:30:00.000000','2026-11-29 08:30:00.000000','2026-11-29 08:30:00.000000',1,0,18,'<b>Pauze tot en met donderdag 24 december</b>

Nog één vraag. De laatste dag van uw programma is nu maandag 15 februari. Zal ik het einde ook opschuiven? Dan mist u niets. De laatste dag wordt dan maandag 15 maart.',NULL,NULL);
INSERT INTO "outbox" VALUES(99,'u1033:3003:pause',3003,'pause','{"day": "2026-11-29", "first": "2026-11-29", "language": "nl", "last": null, "outside": false, "patient": 3, "reason": "other", "step": "set"}',0,18,'sent','2026-11-29 08:30:00.000000',NULL,'2026-11-30 08:30:00.000000','2026-11-29 08:30:00.000000','2026-11-29 08:30:00.000000','2026-11-29 08:30:00.000000',1,0,18,'<b>Dat is goed: pauze tot en met donderdag 24 december.</b>

U krijgt in die tijd geen oefeningen van mij. Op vrijdag 25 december gaan we weer verder. De laatste dag van uw programma is maandag 15 februari.

Wilt u eerder weer beginnen? Tik dan hieronder, of typ /hervat. Uw therapeut hoort van de pauze.

Hebt u een afspraak in deze tijd? Zeg die dan zelf af bij Fysio De Linde, 020 555 01 23.',NULL,NULL);
INSERT INTO "outbox" VALUES(100,'safety_alert:1:said:2001',2001,'safety_alert','{"about": "said", "language": "nl", "report": 1}',1,NULL,'sent','2026-11-29 08:30:00.000000',NULL,NULL,'2026-11-29 08:30:00.000000','2026-11-29 08:30:00.000000','2026-11-29 08:30:00.000000',1,0,9,'<b>P-003: graag zo snel mogelijk contact</b>

Op zondag 29 november om 09:30 typte de patiënt woorden die gaan over: een val. Ik let alleen op woorden. Wat er aan de hand is, weet ik niet.

De patiënt las meteen wie er te bellen is, en de vraag: is dit nu zo?
Daar is nog geen antwoord op.',NULL,'Europe/Amsterdam');
INSERT INTO "outbox" VALUES(101,'u1034:3003:safety',3003,'safety','{"language": "nl", "letter": false, "report": 1, "sign": "fall"}',0,NULL,'sent','2026-11-29 08:30:00.000000',NULL,NULL,'2026-11-29 08:30:00.000000','2026-11-29 08:30:00.000000','2026-11-29 08:30:00.000000',1,0,20,'<b>Wacht hier niet mee: bel vandaag nog.</b>

In uw bericht staan woorden waar ik op let. Ik ben een computerprogramma: ik weet niet wat er met u is. Niemand leest dit gesprek mee.

<b>Bel nu uw huisarts</b> (buiten kantoortijd de huisartsenpost) als u gevallen bent en zich bezeerd hebt.
Is er direct gevaar, of gaat het snel slechter? Bel 112.

Een vraag over uw programma? Bel Fysio De Linde, 020 555 01 23.

Ik laat uw therapeut weten dat ik u dit vraag, maar misschien wordt dat pas later gelezen. Wacht daar niet op.

<b>Is dit nu zo?</b>',NULL,NULL);
INSERT INTO "outbox" VALUES(102,'summary:1:2026-11-30',2001,'summary','{"therapist": 1}',2,NULL,'sent','2026-11-30 07:00:00.000000',NULL,'2026-12-07 07:00:00.000000','2026-11-30 07:00:00.000000','2026-11-30 07:00:00.000000','2026-11-30 07:00:00.000000',1,0,11,'<b>Overzicht: 4 patiënten</b>
<i>Vorige week: dagen gedaan/doel, gemiddelde zwaarte (doel), minuten (''), pijn gemiddeld/hoogste. Nu: deze week tot vandaag. Beg: begeleide sessies gebruikt/maximum.</i>

<b>Wie u nodig heeft (1)</b>

<b>P-001</b>: week 1: begeleid zonder afspraak (2)
week 1/12 · nu kracht 1/2, 13 (12–13) · bewegen 5/5 150'', 13 (12–13) · pijn 2/2 · beg 0/12

<b>De anderen</b>
<b>P-002</b> week 1/12 · nu kracht 1/2, 14 (14–17) · bewegen 5/5 150'', 14 (12–13) · pijn 3/3 · beg 1/12
<b>P-003</b> week 1/12 · pauze t/m do 24 dec · nu kracht 0/1 · bewegen 0/4 0'' · beg 0/12

<b>Nog geen toestemming:</b> P-004',NULL,'Europe/Amsterdam');
INSERT INTO "outbox" VALUES(103,'summary_pdf:1:2026-11-30',2001,'summary_pdf','{"therapist": 1}',3,NULL,'sent','2026-11-30 07:00:00.000000',NULL,'2026-12-07 07:00:00.000000','2026-11-30 07:00:00.000000','2026-11-30 07:00:00.000000','2026-11-30 07:00:00.000000',1,0,12,'<b>Overzicht als PDF</b>
3 patiënten, één bladzijde per patiënt.',NULL,'Europe/Amsterdam');
INSERT INTO "outbox" VALUES(104,'summary_csv:1:2026-11-30',2001,'summary_csv','{"therapist": 1}',3,NULL,'sent','2026-11-30 07:00:00.000000',NULL,'2026-12-07 07:00:00.000000','2026-11-30 07:00:00.000000','2026-11-30 07:00:00.000000','2026-11-30 07:00:00.000000',1,0,13,'<b>Overzicht als tabel</b>
3 patiënten, één regel per patiënt, voor een rekenblad (CSV met puntkomma''s).',NULL,'Europe/Amsterdam');
INSERT INTO "outbox" VALUES(105,'alerts:1',2001,'alerts','{"alerts": [1]}',1,NULL,'sent','2026-11-30 07:00:00.000000',NULL,NULL,'2026-11-30 07:00:00.000000','2026-11-30 07:00:00.000000','2026-11-30 07:00:00.000000',1,0,10,'<b>Een melding</b>

<b>P-003</b>
• pauze van zo 29 nov tot en met do 24 dec, andere reden',NULL,'Europe/Amsterdam');
INSERT INTO "outbox" VALUES(106,'day:1:2026-11-30',3001,'day','{"day": "2026-11-30", "patient": 1}',2,NULL,'sent','2026-11-30 08:00:00.000000',NULL,'2026-11-30 20:00:00.000000','2026-11-30 08:00:00.000000','2026-11-30 08:00:00.000000','2026-11-30 08:00:00.000000',1,0,30,'<b>Uw bericht voor maandag 30 november</b>

<b>Krachtoefeningen</b>
Ongeveer 22 minuten. Loop eerst een paar minuten rustig rond, en eindig rustig.
• Knie heffen bij een stoel: 2 series van 8 per been
• Opstaan uit een stoel: 2 series van 8
• Been heffen op uw zij: 2 series van 8 per been
• Knie buigen met de band, makkelijke vorm: 2 series van 8 per been
• Bovenbeen aanspannen: 2 series van 8 per been

Rust 60 seconden na elke serie.
Zwaarte 12 tot 13 (van 6 tot 20). Dat is: u werkt, en kunt het na elke serie nog minstens 5 keer.
Te zwaar? Neem de makkelijke vorm. Te licht? Neem de zwaardere, maar niet waar &#34;makkelijke vorm&#34; bij staat. Zie "Hoe doe ik dit?".

⚠️ Draag schoenen en zet een stevige stoel zonder wielen tegen de muur. Zorg dat u zich ergens aan kunt vasthouden. Adem rustig door. Oefen niet met koorts.
Kijk of er geen scheurtjes in de band zitten. Vast aan een deur? Alleen als die dicht is en van u af opengaat.

Klaar? Tik hieronder op wat past.',NULL,NULL);
INSERT INTO "outbox" VALUES(107,'nudge:1:2026-11-30',3001,'nudge','{"day": "2026-11-30", "most": 2, "patient": 1}',2,NULL,'sent','2026-11-30 18:00:00.000000',NULL,'2026-11-30 20:00:00.000000','2026-11-30 08:00:00.000000','2026-11-30 18:00:00.000000','2026-11-30 18:00:00.000000',1,0,31,'<b>Een korte vraag over vandaag</b>

Is het gelukt? Dit staat nog open:
• Krachtoefeningen, ongeveer 22 minuten

Kwam het er niet van? Dat mag. Tik dan op "Niet vandaag".',NULL,NULL);
INSERT INTO "outbox" VALUES(108,'day:2:2026-11-30',3002,'day','{"day": "2026-11-30", "patient": 2}',2,NULL,'sent','2026-11-30 08:00:00.000000',NULL,'2026-11-30 20:00:00.000000','2026-11-30 08:00:00.000000','2026-11-30 08:00:00.000000','2026-11-30 08:00:00.000000',1,0,25,'<b>Your message for Monday 30 November</b>

First a question: is your pain back to usual today? Tap one of the top two buttons below.

<b>Strength exercises</b>
About 20 minutes. First walk around calmly for a few minutes, and end calmly.
Do you have an appointment today? Then do this with your therapist.
• March on the spot: 2 sets of 8 per leg, in turn
• Lift the knee by a chair: 2 sets of 8 per leg
• Stand up from a chair: 2 sets of 8
• Lift the leg on your side: 2 sets of 8 per leg
• Bridge: 2 sets of 8

Rest 60 seconds after each set.
Effort 14 to 17 (from 6 to 20). That is: fairly hard, after each set you could do it 1 to 4 more times.
Too heavy? Take the easier form. Too light? Take the harder one. See "How do I do this?".

⚠️ Wear shoes and put a firm chair without wheels against the wall. Have something to hold within reach. Keep breathing calmly. Do not exercise with a fever.

Finished? Tap below what fits.',NULL,NULL);
INSERT INTO "outbox" VALUES(109,'nudge:2:2026-11-30',3002,'nudge','{"day": "2026-11-30", "most": 2, "patient": 2}',2,NULL,'sent','2026-11-30 18:00:00.000000',NULL,'2026-11-30 20:00:00.000000','2026-11-30 08:00:00.000000','2026-11-30 18:00:00.000000','2026-11-30 18:00:00.000000',1,0,26,'<b>A short question about today</b>

Did you manage it? This is still open:
• Strength exercises, about 20 minutes

If you did not manage it, that is fine. Then tap "Not today".',NULL,NULL);
INSERT INTO "outbox" VALUES(110,'day:3:2026-11-30',3003,'day','{"day": "2026-11-30", "patient": 3}',2,NULL,'dropped','2026-11-30 08:00:00.000000',NULL,'2026-11-30 20:00:00.000000','2026-11-30 08:00:00.000000','2026-11-30 08:00:00.000000','2026-11-30 08:00:00.000000',1,0,NULL,NULL,'no session',NULL);
INSERT INTO "outbox" VALUES(111,'nudge:3:2026-11-30',3003,'nudge','{"day": "2026-11-30", "most": 2, "patient": 3}',2,NULL,'dropped','2026-11-30 18:00:00.000000',NULL,'2026-11-30 20:00:00.000000','2026-11-30 08:00:00.000000','2026-11-30 18:00:00.000000','2026-11-30 18:00:00.000000',1,0,NULL,NULL,'nudged enough',NULL);
INSERT INTO "outbox" VALUES(112,'taper_therapist:1:3',2001,'taper_therapist','{"patient": 1, "prescribed": [2, 2, 1, 0, 1, 0, 1, 0, 1, 0, 0, 1], "week": 3}',3,NULL,'sent','2026-12-01 07:00:00.000000',NULL,'2026-12-08 07:00:00.000000','2026-11-30 23:00:00.000000','2026-12-01 07:00:00.000000','2026-12-01 07:00:00.000000',1,0,14,'<b>P-001: week 3</b>

Met begeleiding: 2 sessies in week 2, 1 sessie in week 3. Bij het begin van week 3 krijgt de patiënt daar bericht van.

Sessies per week, vanaf week 1: 2 · 2 · <b>1</b> · 0 · 1 · 0 · 1 · 0 · 1 · 0 · 0 · 1.
Samen 9. Met de intake, eerdere behandelingen en 2 vervolgmomenten: 12.

Dit kunt u kiezen tot week 3 begint:
• Nog een week zo: week 3 krijgt weer 2 sessies, de rest schuift op. In totaal 14, meer dan het maximum van 12.
• Sessie overslaan: in week 3 vervalt een sessie. In totaal 11.',NULL,'Europe/Amsterdam');
INSERT INTO "outbox" VALUES(113,'taper_therapist:2:3',2001,'taper_therapist','{"patient": 2, "prescribed": [2, 2, 1, 0, 1, 0, 1, 0, 1, 0, 0, 1], "week": 3}',3,NULL,'sent','2026-12-01 07:00:00.000000',NULL,'2026-12-08 07:00:00.000000','2026-11-30 23:00:00.000000','2026-12-01 07:00:00.000000','2026-12-01 07:00:00.000000',1,0,15,'<b>P-002: week 3</b>

Met begeleiding: 2 sessies in week 2, 1 sessie in week 3. Bij het begin van week 3 krijgt de patiënt daar bericht van.

Sessies per week, vanaf week 1: 2 · 2 · <b>1</b> · 0 · 1 · 0 · 1 · 0 · 1 · 0 · 0 · 1.
Samen 9. Met de intake, eerdere behandelingen en 2 vervolgmomenten: 12.

Dit kunt u kiezen tot week 3 begint:
• Nog een week zo: week 3 krijgt weer 2 sessies, de rest schuift op. In totaal 14, meer dan het maximum van 12.
• Sessie overslaan: in week 3 vervalt een sessie. In totaal 11.',NULL,'Europe/Amsterdam');
INSERT INTO "outbox" VALUES(114,'taper_therapist:3:3',2001,'taper_therapist','{"patient": 3, "prescribed": [2, 2, 1, 0, 1, 0, 1, 0, 1, 0, 0, 1], "week": 3}',3,NULL,'sent','2026-12-01 07:00:00.000000',NULL,'2026-12-08 07:00:00.000000','2026-11-30 23:00:00.000000','2026-12-01 07:00:00.000000','2026-12-01 07:00:00.000000',1,0,16,'<b>P-003: week 3</b>

Met begeleiding: 2 sessies in week 2, 1 sessie in week 3. Bij het begin van week 3 krijgt de patiënt daar bericht van.

Sessies per week, vanaf week 1: 2 · 2 · <b>1</b> · 0 · 1 · 0 · 1 · 0 · 1 · 0 · 0 · 1.
Samen 9. Met de intake, eerdere behandelingen en 2 vervolgmomenten: 12.

Dit kunt u kiezen tot week 3 begint:
• Nog een week zo: week 3 krijgt weer 2 sessies, de rest schuift op. In totaal 14, meer dan het maximum van 12.
• Sessie overslaan: in week 3 vervalt een sessie. In totaal 11.',NULL,'Europe/Amsterdam');
INSERT INTO "outbox" VALUES(115,'recap:1:1',3001,'recap','{"day": "2026-11-30", "patient": 1}',2,NULL,'sent','2026-12-01 08:00:00.000000',NULL,'2026-12-01 20:00:00.000000','2026-12-01 08:00:00.000000','2026-12-01 08:00:00.000000','2026-12-01 08:00:00.000000',1,0,32,'<b>Terugblik op week 1 van 12</b>

Kracht: 1 van 2 dagen ■□
Bewegen, 30 minuten of meer: 5 van 5 dagen ■■■■■

■ gedaan · ◧ deels · □ open

Het gaat om de hele week. Op welke dag u iets deed, maakt niet uit. Kies vandaag alvast uw dagen voor deze week.',NULL,NULL);
INSERT INTO "outbox" VALUES(116,'day:1:2026-12-01',3001,'day','{"day": "2026-12-01", "patient": 1}',2,NULL,'sent','2026-12-01 08:00:00.000000',NULL,'2026-12-01 20:00:00.000000','2026-12-01 08:00:00.000000','2026-12-01 08:00:00.000000','2026-12-01 08:00:00.000000',1,0,33,'<b>Uw bericht voor dinsdag 1 december</b>

In de eerste twee weken kunt u wat meer pijn hebben dan anders: uw lichaam moet wennen. Na een dag hoort het weer te zijn zoals anders.

<b>Bewegen voor uw conditie</b>
Begin en eindig rustig.
• Wandelen: 3 keer 10 minuten, verdeeld over de dag
Zwaarte 12 tot 13 (van 6 tot 20). Dat is: u merkt dat u werkt, praten gaat goed.

Klaar? Tik hieronder op wat past.',NULL,NULL);
INSERT INTO "outbox" VALUES(117,'nudge:1:2026-12-01',3001,'nudge','{"day": "2026-12-01", "most": 2, "patient": 1}',2,NULL,'due','2026-12-01 18:00:00.000000',NULL,'2026-12-01 20:00:00.000000','2026-12-01 08:00:00.000000',NULL,NULL,0,0,NULL,NULL,NULL,NULL);
INSERT INTO "outbox" VALUES(118,'recap:2:1',3002,'recap','{"day": "2026-11-30", "patient": 2}',2,NULL,'sent','2026-12-01 08:00:00.000000',NULL,'2026-12-01 20:00:00.000000','2026-12-01 08:00:00.000000','2026-12-01 08:00:00.000000','2026-12-01 08:00:00.000000',1,0,27,'<b>Looking back on week 1 of 12</b>

Strength: 1 of 2 days ■□
Moving, 30 minutes or more: 5 of 5 days ■■■■■

■ done · ◧ partly · □ open

The whole week is what counts. On which day you did something makes no difference. Choose your days for this week today.',NULL,NULL);
INSERT INTO "outbox" VALUES(119,'day:2:2026-12-01',3002,'day','{"day": "2026-12-01", "patient": 2}',2,NULL,'sent','2026-12-01 08:00:00.000000',NULL,'2026-12-01 20:00:00.000000','2026-12-01 08:00:00.000000','2026-12-01 08:00:00.000000','2026-12-01 08:00:00.000000',1,0,28,'<b>Your message for Tuesday 1 December</b>

First a question: is your pain back to usual today? Tap one of the top two buttons below.

In the first two weeks you may have a little more pain than usual: your body has to get used to it. After a day it should be back to usual.

<b>Moving for your fitness</b>
Begin and end calmly.
• Walking: 3 times 10 minutes, spread over the day
Effort 12 to 13 (from 6 to 20). That is: you notice that you are working, talking goes well.

Finished? Tap below what fits.',NULL,NULL);
INSERT INTO "outbox" VALUES(120,'nudge:2:2026-12-01',3002,'nudge','{"day": "2026-12-01", "most": 2, "patient": 2}',2,NULL,'due','2026-12-01 18:00:00.000000',NULL,'2026-12-01 20:00:00.000000','2026-12-01 08:00:00.000000',NULL,NULL,0,0,NULL,NULL,NULL,NULL);
INSERT INTO "outbox" VALUES(121,'recap:3:1',3003,'recap','{"day": "2026-11-30", "patient": 3}',2,NULL,'dropped','2026-12-01 08:00:00.000000',NULL,'2026-12-01 20:00:00.000000','2026-12-01 08:00:00.000000','2026-12-01 08:00:00.000000','2026-12-01 08:00:00.000000',1,0,NULL,NULL,'paused',NULL);
INSERT INTO "outbox" VALUES(122,'day:3:2026-12-01',3003,'day','{"day": "2026-12-01", "patient": 3}',2,NULL,'dropped','2026-12-01 08:00:00.000000',NULL,'2026-12-01 20:00:00.000000','2026-12-01 08:00:00.000000','2026-12-01 08:00:00.000000','2026-12-01 08:00:00.000000',1,0,NULL,NULL,'no session',NULL);
INSERT INTO "outbox" VALUES(123,'nudge:3:2026-12-01',3003,'nudge','{"day": "2026-12-01", "most": 2, "patient": 3}',2,NULL,'due','2026-12-01 18:00:00.000000',NULL,'2026-12-01 20:00:00.000000','2026-12-01 08:00:00.000000',NULL,NULL,0,0,NULL,NULL,NULL,NULL);
INSERT INTO "outbox" VALUES(124,'safety_alert:1:late:2001',2001,'safety_alert','{"about": "late", "language": "nl", "report": 1}',1,NULL,'sent','2026-12-01 08:30:00.000000',NULL,NULL,'2026-12-01 08:30:00.000000','2026-12-01 08:30:00.000000','2026-12-01 08:30:00.000000',1,0,17,'<b>P-003: graag zo snel mogelijk contact</b>

Op dit bericht is na 2 werkdagen nog niet gereageerd. Beheerder en therapeut krijgen dit allebei. De patiënt leest dat bellen met de praktijk verstandig is.

Op zondag 29 november om 09:30 typte de patiënt woorden die gaan over: een val. Ik let alleen op woorden. Wat er aan de hand is, weet ik niet.

De patiënt las meteen wie er te bellen is, en de vraag: is dit nu zo?
Daar is nog geen antwoord op.',NULL,'Europe/Amsterdam');
INSERT INTO "outbox" VALUES(125,'safety_alert:1:late:1001',1001,'safety_alert','{"about": "late", "language": "nl", "report": 1}',1,NULL,'sent','2026-12-01 08:30:00.000000',NULL,NULL,'2026-12-01 08:30:00.000000','2026-12-01 08:30:00.000000','2026-12-01 08:30:00.000000',1,0,11,'<b>P-003: graag zo snel mogelijk contact</b>

Op dit bericht is na 2 werkdagen nog niet gereageerd. Beheerder en therapeut krijgen dit allebei. De patiënt leest dat bellen met de praktijk verstandig is.

Op zondag 29 november om 09:30 typte de patiënt woorden die gaan over: een val. Ik let alleen op woorden. Wat er aan de hand is, weet ik niet.

De patiënt las meteen wie er te bellen is, en de vraag: is dit nu zo?
Daar is nog geen antwoord op.',NULL,'Europe/Amsterdam');
INSERT INTO "outbox" VALUES(126,'safety_late:1',3003,'safety_late','{"report": 1}',1,NULL,'sent','2026-12-01 08:30:00.000000',NULL,NULL,'2026-12-01 08:30:00.000000','2026-12-01 08:30:00.000000','2026-12-01 08:30:00.000000',1,0,21,'<b>Is er al contact met u geweest?</b>

U schreef een paar dagen geleden iets waarbij u beter kunt bellen. Ik zie nog niet dat de praktijk contact met u heeft gehad.

Bel Fysio De Linde, 020 555 01 23. Niemand leest dit gesprek mee.

Is er nu iets mis? Wacht dan niet op de praktijk. Bel:

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
• een vraag over uw programma',NULL,'Europe/Amsterdam');
INSERT INTO "outbox" VALUES(127,'u1035:3001:answer',3001,'answer','{"language": "nl", "outside": null, "session": 8}',0,NULL,'sent','2026-12-01 08:30:00.000000',NULL,'2026-12-02 08:30:00.000000','2026-12-01 08:30:00.000000','2026-12-01 08:30:00.000000','2026-12-01 08:30:00.000000',1,0,35,'<b>Dank u, het is genoteerd.</b>
Bewegen voor uw conditie: gedaan, zwaarte 13, pijn 2.

De volgende keer mag het weer zo.

<b>Tot nu toe in uw week</b>
Kracht: 0 van 2 dagen □□
Bewegen, 30 minuten of meer: 1 van 5 dagen ■□□□□',NULL,NULL);
CREATE TABLE own_exercise (
	id INTEGER NOT NULL, 
	name VARCHAR(64) NOT NULL, 
	text TEXT NOT NULL, 
	content JSON NOT NULL, 
	picture VARCHAR(200), 
	made_at DATETIME NOT NULL, 
	made_by INTEGER, 
	removed_at DATETIME, 
	CONSTRAINT pk_own_exercise PRIMARY KEY (id), 
	CONSTRAINT fk_own_exercise_made_by FOREIGN KEY(made_by) REFERENCES person (id)
);
CREATE TABLE "patient" (
	id INTEGER NOT NULL, 
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
	fewer_after_end BOOLEAN DEFAULT 0 NOT NULL, weekend_time TIME, messages_most INTEGER, held_at DATETIME, unapproved_at DATETIME, asked_consent INTEGER, discharged_at DATETIME, discharge_reason VARCHAR(12), anonymised_at DATETIME, 
	CONSTRAINT pk_patient PRIMARY KEY (id), 
	CONSTRAINT fk_patient_therapist_id FOREIGN KEY(therapist_id) REFERENCES therapist (id), 
	CONSTRAINT fk_patient_person_id FOREIGN KEY(person_id) REFERENCES person (id), 
	CONSTRAINT uq_patient_code UNIQUE (code)
);
INSERT INTO "patient" VALUES(1,'P-001',3,1,'active','nl','Europe/Amsterdam','09:00:00.000000','2026-11-24','2027-02-15','N1','A1',4,'2026-11-23 09:00:00.000000','2026-11-23 09:00:00.000000',NULL,'2026-12-02 08:00:00.000000','2026-12-01 23:00:00.000000','2026-12-08 07:00:00.000000','2027-05-01 06:00:00.000000',NULL,NULL,0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "patient" VALUES(2,'P-002',4,1,'active','en','Europe/Amsterdam','09:00:00.000000','2026-11-24','2027-02-15','U1','A1',4,'2026-11-23 09:00:00.000000','2026-11-23 09:00:00.000000',NULL,'2026-12-02 08:00:00.000000','2026-12-01 23:00:00.000000','2026-12-08 07:00:00.000000','2027-05-01 06:00:00.000000',NULL,NULL,0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "patient" VALUES(3,'P-003',5,1,'active','nl','Europe/Amsterdam','09:00:00.000000','2026-11-24','2027-02-15','N1','A1',4,'2026-11-23 09:00:00.000000','2026-11-23 09:00:00.000000',NULL,'2026-12-02 08:00:00.000000','2026-12-01 23:00:00.000000','2026-12-08 07:00:00.000000','2027-05-01 06:00:00.000000',NULL,NULL,0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "patient" VALUES(4,'P-004',NULL,1,'invited','nl','Europe/Amsterdam','09:00:00.000000','2026-11-24','2027-02-15','N1','A1',NULL,NULL,'2026-11-23 09:00:00.000000',NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
CREATE TABLE pause (
	id INTEGER NOT NULL, 
	patient_id INTEGER NOT NULL, 
	first DATE NOT NULL, 
	last DATE NOT NULL, 
	reason VARCHAR(8) NOT NULL, 
	weeks INTEGER NOT NULL, 
	made_at DATETIME NOT NULL, 
	ended_at DATETIME, 
	CONSTRAINT pk_pause PRIMARY KEY (id), 
	CONSTRAINT fk_pause_patient_id FOREIGN KEY(patient_id) REFERENCES patient (id)
);
INSERT INTO "pause" VALUES(1,3,'2026-11-29','2026-12-24','other',0,'2026-11-29 08:30:00.000000',NULL);
CREATE TABLE person (
	id INTEGER NOT NULL, 
	telegram_id BIGINT NOT NULL, 
	language VARCHAR(2) NOT NULL, 
	created_at DATETIME NOT NULL, 
	blocked_at DATETIME, 
	CONSTRAINT pk_person PRIMARY KEY (id), 
	CONSTRAINT uq_person_telegram_id UNIQUE (telegram_id)
);
INSERT INTO "person" VALUES(1,1001,'nl','2026-11-23 09:00:00.000000',NULL);
INSERT INTO "person" VALUES(2,2001,'nl','2026-11-23 09:00:00.000000',NULL);
INSERT INTO "person" VALUES(3,3001,'nl','2026-11-23 09:00:00.000000',NULL);
INSERT INTO "person" VALUES(4,3002,'en','2026-11-23 09:00:00.000000',NULL);
INSERT INTO "person" VALUES(5,3003,'nl','2026-11-23 09:00:00.000000',NULL);
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
	CONSTRAINT pk_prescription PRIMARY KEY (id), 
	CONSTRAINT fk_prescription_created_by FOREIGN KEY(created_by) REFERENCES person (id), 
	CONSTRAINT fk_prescription_patient_id FOREIGN KEY(patient_id) REFERENCES patient (id), 
	CONSTRAINT uq_prescription_patient_id_version UNIQUE (patient_id, version)
);
INSERT INTO "prescription" VALUES(1,1,1,'{"code": "P-001", "joint": "knee", "start": "2026-11-24", "side": "both", "weeks": 12, "strength": "new", "aerobic": "new", "has": ["band"], "limits": [], "extras": [], "exclude": [], "aerobics": ["walking"], "goals": ["stairs"], "days": ["mon", "tue", "wed", "thu", "fri", "sat", "sun"], "supervised": null, "practice": [], "sessions_used": 0, "session_limit": 12, "pain_limit": 5, "strength_days": 2, "time_contingent": false, "added": [], "own": [], "balance_level": 1, "strength_exercises": 5, "functional": false}','2026-11-23 09:00:00.000000',1,NULL);
INSERT INTO "prescription" VALUES(2,2,1,'{"code": "P-002", "joint": "hip", "start": "2026-11-24", "side": "both", "weeks": 12, "strength": "used", "aerobic": "new", "has": [], "limits": [], "extras": [], "exclude": [], "aerobics": ["walking"], "goals": [], "days": ["mon", "tue", "wed", "thu", "fri", "sat", "sun"], "supervised": null, "practice": [], "sessions_used": 0, "session_limit": 12, "pain_limit": 5, "strength_days": 2, "time_contingent": false, "added": [], "own": [], "balance_level": 1, "strength_exercises": 5, "functional": false}','2026-11-23 09:00:00.000000',1,NULL);
INSERT INTO "prescription" VALUES(3,3,1,'{"code": "P-003", "joint": "both", "start": "2026-11-24", "side": "both", "weeks": 12, "strength": "new", "aerobic": "new", "has": [], "limits": [], "extras": [], "exclude": [], "aerobics": ["walking"], "goals": [], "days": ["mon", "tue", "wed", "thu", "fri", "sat", "sun"], "supervised": null, "practice": [], "sessions_used": 0, "session_limit": 12, "pain_limit": 5, "strength_days": 2, "time_contingent": false, "added": [], "own": [], "balance_level": 1, "strength_exercises": 5, "functional": false}','2026-11-23 09:00:00.000000',1,NULL);
INSERT INTO "prescription" VALUES(4,4,1,'{"code": "P-004", "joint": "knee", "start": "2026-11-24", "side": "both", "weeks": 12, "strength": "new", "aerobic": "new", "has": [], "limits": [], "extras": [], "exclude": [], "aerobics": ["walking"], "goals": [], "days": ["mon", "tue", "wed", "thu", "fri", "sat", "sun"], "supervised": null, "practice": [], "sessions_used": 0, "session_limit": 12, "pain_limit": 5, "strength_days": 2, "time_contingent": false, "added": [], "own": [], "balance_level": 1, "strength_exercises": 5, "functional": false}','2026-11-23 09:00:00.000000',1,NULL);
CREATE TABLE question (
	person_id INTEGER NOT NULL, 
	kind VARCHAR(32) NOT NULL, 
	session_id INTEGER, 
	asked_at DATETIME NOT NULL, 
	CONSTRAINT pk_question PRIMARY KEY (person_id), 
	CONSTRAINT fk_question_person_id FOREIGN KEY(person_id) REFERENCES person (id), 
	CONSTRAINT fk_question_session_id FOREIGN KEY(session_id) REFERENCES session (id)
);
INSERT INTO "question" VALUES(5,'safety:1',NULL,'2026-11-29 08:30:00.000000');
CREATE TABLE questionnaire (
	id INTEGER NOT NULL, 
	patient_id INTEGER NOT NULL, 
	moment VARCHAR(8) NOT NULL, 
	answers TEXT NOT NULL, 
	asked_at DATETIME NOT NULL, 
	changed_at DATETIME NOT NULL, 
	finished_at DATETIME, 
	CONSTRAINT pk_questionnaire PRIMARY KEY (id), 
	CONSTRAINT fk_questionnaire_patient_id FOREIGN KEY(patient_id) REFERENCES patient (id), 
	CONSTRAINT uq_questionnaire_patient_id_moment UNIQUE (patient_id, moment)
);
CREATE TABLE safety_report (
	id INTEGER NOT NULL, 
	patient_id INTEGER NOT NULL, 
	sign VARCHAR(24) NOT NULL, 
	said_at DATETIME NOT NULL, 
	now_so BOOLEAN, 
	answered_at DATETIME, 
	escalate_at DATETIME, 
	escalated_at DATETIME, 
	resolved_at DATETIME, 
	resolved_by INTEGER, 
	CONSTRAINT pk_safety_report PRIMARY KEY (id), 
	CONSTRAINT fk_safety_report_patient_id FOREIGN KEY(patient_id) REFERENCES patient (id), 
	CONSTRAINT fk_safety_report_resolved_by FOREIGN KEY(resolved_by) REFERENCES person (id)
);
INSERT INTO "safety_report" VALUES(1,3,'fall','2026-11-29 08:30:00.000000',NULL,NULL,NULL,'2026-12-01 08:30:00.000000',NULL,NULL);
CREATE TABLE service_moment (
	name VARCHAR(16) NOT NULL, 
	at DATETIME NOT NULL, 
	CONSTRAINT pk_service_moment PRIMARY KEY (name)
);
INSERT INTO "service_moment" VALUES('received','2026-12-01 08:30:00.000000');
INSERT INTO "service_moment" VALUES('job:alerts','2026-11-30 07:00:00.000000');
INSERT INTO "service_moment" VALUES('job:housekeeping','2026-12-01 08:30:00.000000');
INSERT INTO "service_moment" VALUES('job:daily','2026-12-01 08:00:00.000000');
INSERT INTO "service_moment" VALUES('job:plan','2026-11-30 23:00:00.000000');
INSERT INTO "service_moment" VALUES('job:weekly','2026-11-30 07:00:00.000000');
INSERT INTO "service_moment" VALUES('job:taper','2026-11-30 23:00:00.000000');
INSERT INTO "service_moment" VALUES('job:safety','2026-12-01 08:30:00.000000');
CREATE TABLE session (
	id INTEGER NOT NULL, 
	patient_id INTEGER NOT NULL, 
	local_date DATE NOT NULL, 
	number INTEGER NOT NULL, 
	version INTEGER NOT NULL, 
	prescription_version INTEGER NOT NULL, 
	week INTEGER NOT NULL, 
	type VARCHAR(16) NOT NULL, 
	content JSON NOT NULL, 
	created_at DATETIME NOT NULL, 
	replaced_at DATETIME, ladder_row VARCHAR(4), note VARCHAR(16), 
	CONSTRAINT pk_session PRIMARY KEY (id), 
	CONSTRAINT fk_session_patient_id FOREIGN KEY(patient_id) REFERENCES patient (id), 
	CONSTRAINT uq_session_patient_id_local_date_number_version UNIQUE (patient_id, local_date, number, version)
);
INSERT INTO "session" VALUES(1,1,'2026-11-24',1,1,1,1,'aerobic','{"type": "aerobic", "supervised": false, "minutes": 30.0, "primary_minutes": 30.0, "borg": [12, 13], "items": [{"exercise": "walking", "group": "aerobic", "sides": null, "form": null, "sets": null, "reps": null, "hold_s": null, "rest_s": null, "bouts": [10, 10, 10], "minutes": 30.0, "name": null, "text": null, "picture": null}]}','2026-11-23 09:00:00.000000',NULL,'A1',NULL);
INSERT INTO "session" VALUES(2,1,'2026-11-25',1,1,1,1,'aerobic','{"type": "aerobic", "supervised": false, "minutes": 30.0, "primary_minutes": 30.0, "borg": [12, 13], "items": [{"exercise": "walking", "group": "aerobic", "sides": null, "form": null, "sets": null, "reps": null, "hold_s": null, "rest_s": null, "bouts": [10, 10, 10], "minutes": 30.0, "name": null, "text": null, "picture": null}]}','2026-11-23 09:00:00.000000',NULL,'A1',NULL);
INSERT INTO "session" VALUES(3,1,'2026-11-26',1,1,1,1,'strength','{"type": "strength", "supervised": true, "minutes": 21.7, "primary_minutes": 21.7, "borg": [12, 13], "items": [{"exercise": "sit-to-stand", "group": "strength", "sides": "both", "form": null, "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 3.1, "name": null, "text": null, "picture": null}, {"exercise": "seated-knee-extension", "group": "strength", "sides": "each", "form": null, "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 5.7, "name": null, "text": null, "picture": null}, {"exercise": "side-lying-abduction", "group": "strength", "sides": "each", "form": null, "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 4.7, "name": null, "text": null, "picture": null}, {"exercise": "band-hamstring-curl", "group": "strength", "sides": "each", "form": "easier", "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 4.1, "name": null, "text": null, "picture": null}, {"exercise": "bridge", "group": "strength", "sides": "both", "form": null, "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 4.1, "name": null, "text": null, "picture": null}]}','2026-11-23 09:00:00.000000','2026-11-24 08:30:00.000000','N1',NULL);
INSERT INTO "session" VALUES(4,1,'2026-11-27',1,1,1,1,'aerobic','{"type": "aerobic", "supervised": false, "minutes": 30.0, "primary_minutes": 30.0, "borg": [12, 13], "items": [{"exercise": "walking", "group": "aerobic", "sides": null, "form": null, "sets": null, "reps": null, "hold_s": null, "rest_s": null, "bouts": [10, 10, 10], "minutes": 30.0, "name": null, "text": null, "picture": null}]}','2026-11-23 09:00:00.000000',NULL,'A1',NULL);
INSERT INTO "session" VALUES(5,1,'2026-11-28',1,1,1,1,'aerobic','{"type": "aerobic", "supervised": false, "minutes": 30.0, "primary_minutes": 30.0, "borg": [12, 13], "items": [{"exercise": "walking", "group": "aerobic", "sides": null, "form": null, "sets": null, "reps": null, "hold_s": null, "rest_s": null, "bouts": [10, 10, 10], "minutes": 30.0, "name": null, "text": null, "picture": null}]}','2026-11-23 09:00:00.000000',NULL,'A1',NULL);
INSERT INTO "session" VALUES(6,1,'2026-11-29',1,1,1,1,'aerobic','{"type": "aerobic", "supervised": false, "minutes": 30.0, "primary_minutes": 30.0, "borg": [12, 13], "items": [{"exercise": "walking", "group": "aerobic", "sides": null, "form": null, "sets": null, "reps": null, "hold_s": null, "rest_s": null, "bouts": [10, 10, 10], "minutes": 30.0, "name": null, "text": null, "picture": null}]}','2026-11-23 09:00:00.000000',NULL,'A1',NULL);
INSERT INTO "session" VALUES(7,1,'2026-11-30',1,1,1,1,'strength','{"type": "strength", "supervised": true, "minutes": 21.7, "primary_minutes": 21.7, "borg": [12, 13], "items": [{"exercise": "standing-hip-flexion", "group": "strength", "sides": "each", "form": null, "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 4.1, "name": null, "text": null, "picture": null}, {"exercise": "sit-to-stand", "group": "strength", "sides": "both", "form": null, "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 3.1, "name": null, "text": null, "picture": null}, {"exercise": "side-lying-abduction", "group": "strength", "sides": "each", "form": null, "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 4.7, "name": null, "text": null, "picture": null}, {"exercise": "band-hamstring-curl", "group": "strength", "sides": "each", "form": "easier", "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 4.1, "name": null, "text": null, "picture": null}, {"exercise": "quad-set", "group": "strength", "sides": "each", "form": null, "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 5.7, "name": null, "text": null, "picture": null}]}','2026-11-23 09:00:00.000000','2026-11-24 08:30:00.000000','N1',NULL);
INSERT INTO "session" VALUES(8,1,'2026-12-01',1,1,1,2,'aerobic','{"type": "aerobic", "supervised": false, "minutes": 30.0, "primary_minutes": 30.0, "borg": [12, 13], "items": [{"exercise": "walking", "group": "aerobic", "sides": null, "form": null, "sets": null, "reps": null, "hold_s": null, "rest_s": null, "bouts": [10, 10, 10], "minutes": 30.0, "name": null, "text": null, "picture": null}]}','2026-11-23 09:00:00.000000',NULL,'A1',NULL);
INSERT INTO "session" VALUES(9,1,'2026-12-02',1,1,1,2,'aerobic','{"type": "aerobic", "supervised": false, "minutes": 30.0, "primary_minutes": 30.0, "borg": [12, 13], "items": [{"exercise": "walking", "group": "aerobic", "sides": null, "form": null, "sets": null, "reps": null, "hold_s": null, "rest_s": null, "bouts": [10, 10, 10], "minutes": 30.0, "name": null, "text": null, "picture": null}]}','2026-11-23 09:00:00.000000',NULL,'A1',NULL);
INSERT INTO "session" VALUES(10,1,'2026-12-03',1,1,1,2,'strength','{"type": "strength", "supervised": true, "minutes": 21.7, "primary_minutes": 21.7, "borg": [12, 13], "items": [{"exercise": "sit-to-stand", "group": "strength", "sides": "both", "form": null, "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 3.1, "name": null, "text": null, "picture": null}, {"exercise": "seated-knee-extension", "group": "strength", "sides": "each", "form": null, "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 5.7, "name": null, "text": null, "picture": null}, {"exercise": "side-lying-abduction", "group": "strength", "sides": "each", "form": null, "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 4.7, "name": null, "text": null, "picture": null}, {"exercise": "band-hamstring-curl", "group": "strength", "sides": "each", "form": "easier", "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 4.1, "name": null, "text": null, "picture": null}, {"exercise": "bridge", "group": "strength", "sides": "both", "form": null, "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 4.1, "name": null, "text": null, "picture": null}]}','2026-11-23 09:00:00.000000',NULL,'N1',NULL);
INSERT INTO "session" VALUES(11,1,'2026-12-04',1,1,1,2,'aerobic','{"type": "aerobic", "supervised": false, "minutes": 30.0, "primary_minutes": 30.0, "borg": [12, 13], "items": [{"exercise": "walking", "group": "aerobic", "sides": null, "form": null, "sets": null, "reps": null, "hold_s": null, "rest_s": null, "bouts": [10, 10, 10], "minutes": 30.0, "name": null, "text": null, "picture": null}]}','2026-11-23 09:00:00.000000',NULL,'A1',NULL);
INSERT INTO "session" VALUES(12,1,'2026-12-05',1,1,1,2,'aerobic','{"type": "aerobic", "supervised": false, "minutes": 30.0, "primary_minutes": 30.0, "borg": [12, 13], "items": [{"exercise": "walking", "group": "aerobic", "sides": null, "form": null, "sets": null, "reps": null, "hold_s": null, "rest_s": null, "bouts": [10, 10, 10], "minutes": 30.0, "name": null, "text": null, "picture": null}]}','2026-11-23 09:00:00.000000',NULL,'A1',NULL);
INSERT INTO "session" VALUES(13,1,'2026-12-06',1,1,1,2,'aerobic','{"type": "aerobic", "supervised": false, "minutes": 30.0, "primary_minutes": 30.0, "borg": [12, 13], "items": [{"exercise": "walking", "group": "aerobic", "sides": null, "form": null, "sets": null, "reps": null, "hold_s": null, "rest_s": null, "bouts": [10, 10, 10], "minutes": 30.0, "name": null, "text": null, "picture": null}]}','2026-11-23 09:00:00.000000',NULL,'A1',NULL);
INSERT INTO "session" VALUES(14,1,'2026-12-07',1,1,1,2,'strength','{"type": "strength", "supervised": true, "minutes": 21.7, "primary_minutes": 21.7, "borg": [12, 13], "items": [{"exercise": "standing-hip-flexion", "group": "strength", "sides": "each", "form": null, "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 4.1, "name": null, "text": null, "picture": null}, {"exercise": "sit-to-stand", "group": "strength", "sides": "both", "form": null, "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 3.1, "name": null, "text": null, "picture": null}, {"exercise": "side-lying-abduction", "group": "strength", "sides": "each", "form": null, "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 4.7, "name": null, "text": null, "picture": null}, {"exercise": "band-hamstring-curl", "group": "strength", "sides": "each", "form": "easier", "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 4.1, "name": null, "text": null, "picture": null}, {"exercise": "quad-set", "group": "strength", "sides": "each", "form": null, "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 5.7, "name": null, "text": null, "picture": null}]}','2026-11-23 09:00:00.000000','2026-11-24 08:30:00.000000','N1',NULL);
INSERT INTO "session" VALUES(15,2,'2026-11-24',1,1,1,1,'aerobic','{"type": "aerobic", "supervised": false, "minutes": 30.0, "primary_minutes": 30.0, "borg": [12, 13], "items": [{"exercise": "walking", "group": "aerobic", "sides": null, "form": null, "sets": null, "reps": null, "hold_s": null, "rest_s": null, "bouts": [10, 10, 10], "minutes": 30.0, "name": null, "text": null, "picture": null}]}','2026-11-23 09:00:00.000000',NULL,'A1',NULL);
INSERT INTO "session" VALUES(16,2,'2026-11-25',1,1,1,1,'aerobic','{"type": "aerobic", "supervised": false, "minutes": 30.0, "primary_minutes": 30.0, "borg": [12, 13], "items": [{"exercise": "walking", "group": "aerobic", "sides": null, "form": null, "sets": null, "reps": null, "hold_s": null, "rest_s": null, "bouts": [10, 10, 10], "minutes": 30.0, "name": null, "text": null, "picture": null}]}','2026-11-23 09:00:00.000000',NULL,'A1',NULL);
INSERT INTO "session" VALUES(17,2,'2026-11-26',1,1,1,1,'strength','{"type": "strength", "supervised": true, "minutes": 21.7, "primary_minutes": 21.7, "borg": [14, 17], "items": [{"exercise": "sit-to-stand", "group": "strength", "sides": "both", "form": null, "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 3.1, "name": null, "text": null, "picture": null}, {"exercise": "seated-knee-extension", "group": "strength", "sides": "each", "form": null, "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 5.7, "name": null, "text": null, "picture": null}, {"exercise": "side-lying-abduction", "group": "strength", "sides": "each", "form": null, "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 4.7, "name": null, "text": null, "picture": null}, {"exercise": "bridge", "group": "strength", "sides": "both", "form": null, "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 4.1, "name": null, "text": null, "picture": null}, {"exercise": "clamshell", "group": "strength", "sides": "each", "form": null, "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 4.1, "name": null, "text": null, "picture": null}]}','2026-11-23 09:00:00.000000',NULL,'U1',NULL);
INSERT INTO "session" VALUES(18,2,'2026-11-27',1,1,1,1,'aerobic','{"type": "aerobic", "supervised": false, "minutes": 30.0, "primary_minutes": 30.0, "borg": [12, 13], "items": [{"exercise": "walking", "group": "aerobic", "sides": null, "form": null, "sets": null, "reps": null, "hold_s": null, "rest_s": null, "bouts": [10, 10, 10], "minutes": 30.0, "name": null, "text": null, "picture": null}]}','2026-11-23 09:00:00.000000',NULL,'A1',NULL);
INSERT INTO "session" VALUES(19,2,'2026-11-28',1,1,1,1,'aerobic','{"type": "aerobic", "supervised": false, "minutes": 30.0, "primary_minutes": 30.0, "borg": [12, 13], "items": [{"exercise": "walking", "group": "aerobic", "sides": null, "form": null, "sets": null, "reps": null, "hold_s": null, "rest_s": null, "bouts": [10, 10, 10], "minutes": 30.0, "name": null, "text": null, "picture": null}]}','2026-11-23 09:00:00.000000',NULL,'A1',NULL);
INSERT INTO "session" VALUES(20,2,'2026-11-29',1,1,1,1,'aerobic','{"type": "aerobic", "supervised": false, "minutes": 30.0, "primary_minutes": 30.0, "borg": [12, 13], "items": [{"exercise": "walking", "group": "aerobic", "sides": null, "form": null, "sets": null, "reps": null, "hold_s": null, "rest_s": null, "bouts": [10, 10, 10], "minutes": 30.0, "name": null, "text": null, "picture": null}]}','2026-11-23 09:00:00.000000',NULL,'A1',NULL);
INSERT INTO "session" VALUES(21,2,'2026-11-30',1,1,1,1,'strength','{"type": "strength", "supervised": true, "minutes": 19.6, "primary_minutes": 19.6, "borg": [14, 17], "items": [{"exercise": "march-step-up", "group": "strength", "sides": "alternate", "form": null, "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 3.6, "name": null, "text": null, "picture": null}, {"exercise": "standing-hip-flexion", "group": "strength", "sides": "each", "form": null, "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 4.1, "name": null, "text": null, "picture": null}, {"exercise": "sit-to-stand", "group": "strength", "sides": "both", "form": null, "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 3.1, "name": null, "text": null, "picture": null}, {"exercise": "side-lying-abduction", "group": "strength", "sides": "each", "form": null, "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 4.7, "name": null, "text": null, "picture": null}, {"exercise": "bridge", "group": "strength", "sides": "both", "form": null, "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 4.1, "name": null, "text": null, "picture": null}]}','2026-11-23 09:00:00.000000',NULL,'U1',NULL);
INSERT INTO "session" VALUES(22,2,'2026-12-01',1,1,1,2,'aerobic','{"type": "aerobic", "supervised": false, "minutes": 30.0, "primary_minutes": 30.0, "borg": [12, 13], "items": [{"exercise": "walking", "group": "aerobic", "sides": null, "form": null, "sets": null, "reps": null, "hold_s": null, "rest_s": null, "bouts": [10, 10, 10], "minutes": 30.0, "name": null, "text": null, "picture": null}]}','2026-11-23 09:00:00.000000',NULL,'A1',NULL);
INSERT INTO "session" VALUES(23,2,'2026-12-02',1,1,1,2,'aerobic','{"type": "aerobic", "supervised": false, "minutes": 30.0, "primary_minutes": 30.0, "borg": [12, 13], "items": [{"exercise": "walking", "group": "aerobic", "sides": null, "form": null, "sets": null, "reps": null, "hold_s": null, "rest_s": null, "bouts": [10, 10, 10], "minutes": 30.0, "name": null, "text": null, "picture": null}]}','2026-11-23 09:00:00.000000',NULL,'A1',NULL);
INSERT INTO "session" VALUES(24,2,'2026-12-03',1,1,1,2,'strength','{"type": "strength", "supervised": true, "minutes": 21.7, "primary_minutes": 21.7, "borg": [14, 17], "items": [{"exercise": "sit-to-stand", "group": "strength", "sides": "both", "form": null, "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 3.1, "name": null, "text": null, "picture": null}, {"exercise": "seated-knee-extension", "group": "strength", "sides": "each", "form": null, "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 5.7, "name": null, "text": null, "picture": null}, {"exercise": "side-lying-abduction", "group": "strength", "sides": "each", "form": null, "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 4.7, "name": null, "text": null, "picture": null}, {"exercise": "bridge", "group": "strength", "sides": "both", "form": null, "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 4.1, "name": null, "text": null, "picture": null}, {"exercise": "clamshell", "group": "strength", "sides": "each", "form": null, "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 4.1, "name": null, "text": null, "picture": null}]}','2026-11-23 09:00:00.000000',NULL,'U1',NULL);
INSERT INTO "session" VALUES(25,2,'2026-12-04',1,1,1,2,'aerobic','{"type": "aerobic", "supervised": false, "minutes": 30.0, "primary_minutes": 30.0, "borg": [12, 13], "items": [{"exercise": "walking", "group": "aerobic", "sides": null, "form": null, "sets": null, "reps": null, "hold_s": null, "rest_s": null, "bouts": [10, 10, 10], "minutes": 30.0, "name": null, "text": null, "picture": null}]}','2026-11-23 09:00:00.000000',NULL,'A1',NULL);
INSERT INTO "session" VALUES(26,2,'2026-12-05',1,1,1,2,'aerobic','{"type": "aerobic", "supervised": false, "minutes": 30.0, "primary_minutes": 30.0, "borg": [12, 13], "items": [{"exercise": "walking", "group": "aerobic", "sides": null, "form": null, "sets": null, "reps": null, "hold_s": null, "rest_s": null, "bouts": [10, 10, 10], "minutes": 30.0, "name": null, "text": null, "picture": null}]}','2026-11-23 09:00:00.000000',NULL,'A1',NULL);
INSERT INTO "session" VALUES(27,2,'2026-12-06',1,1,1,2,'aerobic','{"type": "aerobic", "supervised": false, "minutes": 30.0, "primary_minutes": 30.0, "borg": [12, 13], "items": [{"exercise": "walking", "group": "aerobic", "sides": null, "form": null, "sets": null, "reps": null, "hold_s": null, "rest_s": null, "bouts": [10, 10, 10], "minutes": 30.0, "name": null, "text": null, "picture": null}]}','2026-11-23 09:00:00.000000',NULL,'A1',NULL);
INSERT INTO "session" VALUES(28,2,'2026-12-07',1,1,1,2,'strength','{"type": "strength", "supervised": true, "minutes": 19.6, "primary_minutes": 19.6, "borg": [14, 17], "items": [{"exercise": "march-step-up", "group": "strength", "sides": "alternate", "form": null, "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 3.6, "name": null, "text": null, "picture": null}, {"exercise": "standing-hip-flexion", "group": "strength", "sides": "each", "form": null, "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 4.1, "name": null, "text": null, "picture": null}, {"exercise": "sit-to-stand", "group": "strength", "sides": "both", "form": null, "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 3.1, "name": null, "text": null, "picture": null}, {"exercise": "side-lying-abduction", "group": "strength", "sides": "each", "form": null, "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 4.7, "name": null, "text": null, "picture": null}, {"exercise": "bridge", "group": "strength", "sides": "both", "form": null, "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 4.1, "name": null, "text": null, "picture": null}]}','2026-11-23 09:00:00.000000',NULL,'U1',NULL);
INSERT INTO "session" VALUES(29,3,'2026-11-24',1,1,1,1,'aerobic','{"type": "aerobic", "supervised": false, "minutes": 30.0, "primary_minutes": 30.0, "borg": [12, 13], "items": [{"exercise": "walking", "group": "aerobic", "sides": null, "form": null, "sets": null, "reps": null, "hold_s": null, "rest_s": null, "bouts": [10, 10, 10], "minutes": 30.0, "name": null, "text": null, "picture": null}]}','2026-11-23 09:00:00.000000',NULL,'A1',NULL);
INSERT INTO "session" VALUES(30,3,'2026-11-25',1,1,1,1,'aerobic','{"type": "aerobic", "supervised": false, "minutes": 30.0, "primary_minutes": 30.0, "borg": [12, 13], "items": [{"exercise": "walking", "group": "aerobic", "sides": null, "form": null, "sets": null, "reps": null, "hold_s": null, "rest_s": null, "bouts": [10, 10, 10], "minutes": 30.0, "name": null, "text": null, "picture": null}]}','2026-11-23 09:00:00.000000',NULL,'A1',NULL);
INSERT INTO "session" VALUES(31,3,'2026-11-26',1,1,1,1,'strength','{"type": "strength", "supervised": true, "minutes": 21.7, "primary_minutes": 21.7, "borg": [12, 13], "items": [{"exercise": "sit-to-stand", "group": "strength", "sides": "both", "form": null, "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 3.1, "name": null, "text": null, "picture": null}, {"exercise": "seated-knee-extension", "group": "strength", "sides": "each", "form": null, "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 5.7, "name": null, "text": null, "picture": null}, {"exercise": "side-lying-abduction", "group": "strength", "sides": "each", "form": null, "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 4.7, "name": null, "text": null, "picture": null}, {"exercise": "bridge", "group": "strength", "sides": "both", "form": null, "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 4.1, "name": null, "text": null, "picture": null}, {"exercise": "clamshell", "group": "strength", "sides": "each", "form": null, "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 4.1, "name": null, "text": null, "picture": null}]}','2026-11-23 09:00:00.000000',NULL,'N1',NULL);
INSERT INTO "session" VALUES(32,3,'2026-11-27',1,1,1,1,'aerobic','{"type": "aerobic", "supervised": false, "minutes": 30.0, "primary_minutes": 30.0, "borg": [12, 13], "items": [{"exercise": "walking", "group": "aerobic", "sides": null, "form": null, "sets": null, "reps": null, "hold_s": null, "rest_s": null, "bouts": [10, 10, 10], "minutes": 30.0, "name": null, "text": null, "picture": null}]}','2026-11-23 09:00:00.000000',NULL,'A1',NULL);
INSERT INTO "session" VALUES(33,3,'2026-11-28',1,1,1,1,'aerobic','{"type": "aerobic", "supervised": false, "minutes": 30.0, "primary_minutes": 30.0, "borg": [12, 13], "items": [{"exercise": "walking", "group": "aerobic", "sides": null, "form": null, "sets": null, "reps": null, "hold_s": null, "rest_s": null, "bouts": [10, 10, 10], "minutes": 30.0, "name": null, "text": null, "picture": null}]}','2026-11-23 09:00:00.000000',NULL,'A1',NULL);
INSERT INTO "session" VALUES(34,3,'2026-11-29',1,1,1,1,'aerobic','{"type": "aerobic", "supervised": false, "minutes": 30.0, "primary_minutes": 30.0, "borg": [12, 13], "items": [{"exercise": "walking", "group": "aerobic", "sides": null, "form": null, "sets": null, "reps": null, "hold_s": null, "rest_s": null, "bouts": [10, 10, 10], "minutes": 30.0, "name": null, "text": null, "picture": null}]}','2026-11-23 09:00:00.000000','2026-11-29 08:30:00.000000','A1',NULL);
INSERT INTO "session" VALUES(35,3,'2026-11-30',1,1,1,1,'strength','{"type": "strength", "supervised": true, "minutes": 21.7, "primary_minutes": 21.7, "borg": [12, 13], "items": [{"exercise": "standing-hip-flexion", "group": "strength", "sides": "each", "form": null, "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 4.1, "name": null, "text": null, "picture": null}, {"exercise": "sit-to-stand", "group": "strength", "sides": "both", "form": null, "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 3.1, "name": null, "text": null, "picture": null}, {"exercise": "side-lying-abduction", "group": "strength", "sides": "each", "form": null, "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 4.7, "name": null, "text": null, "picture": null}, {"exercise": "bridge", "group": "strength", "sides": "both", "form": null, "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 4.1, "name": null, "text": null, "picture": null}, {"exercise": "quad-set", "group": "strength", "sides": "each", "form": null, "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 5.7, "name": null, "text": null, "picture": null}]}','2026-11-23 09:00:00.000000','2026-11-29 08:30:00.000000','N1',NULL);
INSERT INTO "session" VALUES(36,3,'2026-12-01',1,1,1,2,'aerobic','{"type": "aerobic", "supervised": false, "minutes": 30.0, "primary_minutes": 30.0, "borg": [12, 13], "items": [{"exercise": "walking", "group": "aerobic", "sides": null, "form": null, "sets": null, "reps": null, "hold_s": null, "rest_s": null, "bouts": [10, 10, 10], "minutes": 30.0, "name": null, "text": null, "picture": null}]}','2026-11-23 09:00:00.000000','2026-11-29 08:30:00.000000','A1',NULL);
INSERT INTO "session" VALUES(37,3,'2026-12-02',1,1,1,2,'aerobic','{"type": "aerobic", "supervised": false, "minutes": 30.0, "primary_minutes": 30.0, "borg": [12, 13], "items": [{"exercise": "walking", "group": "aerobic", "sides": null, "form": null, "sets": null, "reps": null, "hold_s": null, "rest_s": null, "bouts": [10, 10, 10], "minutes": 30.0, "name": null, "text": null, "picture": null}]}','2026-11-23 09:00:00.000000','2026-11-29 08:30:00.000000','A1',NULL);
INSERT INTO "session" VALUES(38,3,'2026-12-03',1,1,1,2,'strength','{"type": "strength", "supervised": true, "minutes": 21.7, "primary_minutes": 21.7, "borg": [12, 13], "items": [{"exercise": "sit-to-stand", "group": "strength", "sides": "both", "form": null, "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 3.1, "name": null, "text": null, "picture": null}, {"exercise": "seated-knee-extension", "group": "strength", "sides": "each", "form": null, "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 5.7, "name": null, "text": null, "picture": null}, {"exercise": "side-lying-abduction", "group": "strength", "sides": "each", "form": null, "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 4.7, "name": null, "text": null, "picture": null}, {"exercise": "bridge", "group": "strength", "sides": "both", "form": null, "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 4.1, "name": null, "text": null, "picture": null}, {"exercise": "clamshell", "group": "strength", "sides": "each", "form": null, "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 4.1, "name": null, "text": null, "picture": null}]}','2026-11-23 09:00:00.000000','2026-11-29 08:30:00.000000','N1',NULL);
INSERT INTO "session" VALUES(39,3,'2026-12-04',1,1,1,2,'aerobic','{"type": "aerobic", "supervised": false, "minutes": 30.0, "primary_minutes": 30.0, "borg": [12, 13], "items": [{"exercise": "walking", "group": "aerobic", "sides": null, "form": null, "sets": null, "reps": null, "hold_s": null, "rest_s": null, "bouts": [10, 10, 10], "minutes": 30.0, "name": null, "text": null, "picture": null}]}','2026-11-23 09:00:00.000000','2026-11-29 08:30:00.000000','A1',NULL);
INSERT INTO "session" VALUES(40,3,'2026-12-05',1,1,1,2,'aerobic','{"type": "aerobic", "supervised": false, "minutes": 30.0, "primary_minutes": 30.0, "borg": [12, 13], "items": [{"exercise": "walking", "group": "aerobic", "sides": null, "form": null, "sets": null, "reps": null, "hold_s": null, "rest_s": null, "bouts": [10, 10, 10], "minutes": 30.0, "name": null, "text": null, "picture": null}]}','2026-11-23 09:00:00.000000','2026-11-29 08:30:00.000000','A1',NULL);
INSERT INTO "session" VALUES(41,3,'2026-12-06',1,1,1,2,'aerobic','{"type": "aerobic", "supervised": false, "minutes": 30.0, "primary_minutes": 30.0, "borg": [12, 13], "items": [{"exercise": "walking", "group": "aerobic", "sides": null, "form": null, "sets": null, "reps": null, "hold_s": null, "rest_s": null, "bouts": [10, 10, 10], "minutes": 30.0, "name": null, "text": null, "picture": null}]}','2026-11-23 09:00:00.000000','2026-11-29 08:30:00.000000','A1',NULL);
INSERT INTO "session" VALUES(42,3,'2026-12-07',1,1,1,2,'strength','{"type": "strength", "supervised": true, "minutes": 21.7, "primary_minutes": 21.7, "borg": [12, 13], "items": [{"exercise": "standing-hip-flexion", "group": "strength", "sides": "each", "form": null, "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 4.1, "name": null, "text": null, "picture": null}, {"exercise": "sit-to-stand", "group": "strength", "sides": "both", "form": null, "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 3.1, "name": null, "text": null, "picture": null}, {"exercise": "side-lying-abduction", "group": "strength", "sides": "each", "form": null, "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 4.7, "name": null, "text": null, "picture": null}, {"exercise": "bridge", "group": "strength", "sides": "both", "form": null, "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 4.1, "name": null, "text": null, "picture": null}, {"exercise": "quad-set", "group": "strength", "sides": "each", "form": null, "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 5.7, "name": null, "text": null, "picture": null}]}','2026-11-23 09:00:00.000000','2026-11-29 08:30:00.000000','N1',NULL);
INSERT INTO "session" VALUES(43,1,'2026-11-26',1,2,1,1,'strength','{"type": "strength", "supervised": false, "minutes": 21.7, "primary_minutes": 21.7, "borg": [12, 13], "items": [{"exercise": "sit-to-stand", "group": "strength", "sides": "both", "form": null, "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 3.1, "name": null, "text": null, "picture": null}, {"exercise": "seated-knee-extension", "group": "strength", "sides": "each", "form": null, "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 5.7, "name": null, "text": null, "picture": null}, {"exercise": "side-lying-abduction", "group": "strength", "sides": "each", "form": null, "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 4.7, "name": null, "text": null, "picture": null}, {"exercise": "band-hamstring-curl", "group": "strength", "sides": "each", "form": "easier", "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 4.1, "name": null, "text": null, "picture": null}, {"exercise": "bridge", "group": "strength", "sides": "both", "form": null, "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 4.1, "name": null, "text": null, "picture": null}]}','2026-11-24 08:30:00.000000',NULL,'N1',NULL);
INSERT INTO "session" VALUES(44,1,'2026-11-30',1,2,1,1,'strength','{"type": "strength", "supervised": false, "minutes": 21.7, "primary_minutes": 21.7, "borg": [12, 13], "items": [{"exercise": "standing-hip-flexion", "group": "strength", "sides": "each", "form": null, "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 4.1, "name": null, "text": null, "picture": null}, {"exercise": "sit-to-stand", "group": "strength", "sides": "both", "form": null, "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 3.1, "name": null, "text": null, "picture": null}, {"exercise": "side-lying-abduction", "group": "strength", "sides": "each", "form": null, "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 4.7, "name": null, "text": null, "picture": null}, {"exercise": "band-hamstring-curl", "group": "strength", "sides": "each", "form": "easier", "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 4.1, "name": null, "text": null, "picture": null}, {"exercise": "quad-set", "group": "strength", "sides": "each", "form": null, "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 5.7, "name": null, "text": null, "picture": null}]}','2026-11-24 08:30:00.000000',NULL,'N1',NULL);
INSERT INTO "session" VALUES(45,1,'2026-12-07',1,2,1,2,'strength','{"type": "strength", "supervised": false, "minutes": 21.7, "primary_minutes": 21.7, "borg": [12, 13], "items": [{"exercise": "standing-hip-flexion", "group": "strength", "sides": "each", "form": null, "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 4.1, "name": null, "text": null, "picture": null}, {"exercise": "sit-to-stand", "group": "strength", "sides": "both", "form": null, "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 3.1, "name": null, "text": null, "picture": null}, {"exercise": "side-lying-abduction", "group": "strength", "sides": "each", "form": null, "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 4.7, "name": null, "text": null, "picture": null}, {"exercise": "band-hamstring-curl", "group": "strength", "sides": "each", "form": "easier", "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 4.1, "name": null, "text": null, "picture": null}, {"exercise": "quad-set", "group": "strength", "sides": "each", "form": null, "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 5.7, "name": null, "text": null, "picture": null}]}','2026-11-24 08:30:00.000000',NULL,'N1',NULL);
INSERT INTO "session" VALUES(46,1,'2026-12-08',1,1,1,3,'aerobic','{"type": "aerobic", "supervised": false, "minutes": 30.0, "primary_minutes": 30.0, "borg": [12, 13], "items": [{"exercise": "walking", "group": "aerobic", "sides": null, "form": null, "sets": null, "reps": null, "hold_s": null, "rest_s": null, "bouts": [10, 10, 10], "minutes": 30.0, "name": null, "text": null, "picture": null}]}','2026-11-30 23:00:00.000000',NULL,'A1',NULL);
INSERT INTO "session" VALUES(47,1,'2026-12-09',1,1,1,3,'aerobic','{"type": "aerobic", "supervised": false, "minutes": 30.0, "primary_minutes": 30.0, "borg": [12, 13], "items": [{"exercise": "walking", "group": "aerobic", "sides": null, "form": null, "sets": null, "reps": null, "hold_s": null, "rest_s": null, "bouts": [10, 10, 10], "minutes": 30.0, "name": null, "text": null, "picture": null}]}','2026-11-30 23:00:00.000000',NULL,'A1',NULL);
INSERT INTO "session" VALUES(48,1,'2026-12-10',1,1,1,3,'strength','{"type": "strength", "supervised": false, "minutes": 21.7, "primary_minutes": 21.7, "borg": [12, 13], "items": [{"exercise": "sit-to-stand", "group": "strength", "sides": "both", "form": null, "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 3.1, "name": null, "text": null, "picture": null}, {"exercise": "seated-knee-extension", "group": "strength", "sides": "each", "form": null, "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 5.7, "name": null, "text": null, "picture": null}, {"exercise": "side-lying-abduction", "group": "strength", "sides": "each", "form": null, "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 4.7, "name": null, "text": null, "picture": null}, {"exercise": "band-hamstring-curl", "group": "strength", "sides": "each", "form": "easier", "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 4.1, "name": null, "text": null, "picture": null}, {"exercise": "bridge", "group": "strength", "sides": "both", "form": null, "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 4.1, "name": null, "text": null, "picture": null}]}','2026-11-30 23:00:00.000000',NULL,'N1',NULL);
INSERT INTO "session" VALUES(49,1,'2026-12-11',1,1,1,3,'aerobic','{"type": "aerobic", "supervised": false, "minutes": 30.0, "primary_minutes": 30.0, "borg": [12, 13], "items": [{"exercise": "walking", "group": "aerobic", "sides": null, "form": null, "sets": null, "reps": null, "hold_s": null, "rest_s": null, "bouts": [10, 10, 10], "minutes": 30.0, "name": null, "text": null, "picture": null}]}','2026-11-30 23:00:00.000000',NULL,'A1',NULL);
INSERT INTO "session" VALUES(50,1,'2026-12-12',1,1,1,3,'aerobic','{"type": "aerobic", "supervised": false, "minutes": 30.0, "primary_minutes": 30.0, "borg": [12, 13], "items": [{"exercise": "walking", "group": "aerobic", "sides": null, "form": null, "sets": null, "reps": null, "hold_s": null, "rest_s": null, "bouts": [10, 10, 10], "minutes": 30.0, "name": null, "text": null, "picture": null}]}','2026-11-30 23:00:00.000000',NULL,'A1',NULL);
INSERT INTO "session" VALUES(51,1,'2026-12-13',1,1,1,3,'aerobic','{"type": "aerobic", "supervised": false, "minutes": 30.0, "primary_minutes": 30.0, "borg": [12, 13], "items": [{"exercise": "walking", "group": "aerobic", "sides": null, "form": null, "sets": null, "reps": null, "hold_s": null, "rest_s": null, "bouts": [10, 10, 10], "minutes": 30.0, "name": null, "text": null, "picture": null}]}','2026-11-30 23:00:00.000000',NULL,'A1',NULL);
INSERT INTO "session" VALUES(52,1,'2026-12-14',1,1,1,3,'strength','{"type": "strength", "supervised": false, "minutes": 21.7, "primary_minutes": 21.7, "borg": [12, 13], "items": [{"exercise": "standing-hip-flexion", "group": "strength", "sides": "each", "form": null, "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 4.1, "name": null, "text": null, "picture": null}, {"exercise": "sit-to-stand", "group": "strength", "sides": "both", "form": null, "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 3.1, "name": null, "text": null, "picture": null}, {"exercise": "side-lying-abduction", "group": "strength", "sides": "each", "form": null, "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 4.7, "name": null, "text": null, "picture": null}, {"exercise": "band-hamstring-curl", "group": "strength", "sides": "each", "form": "easier", "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 4.1, "name": null, "text": null, "picture": null}, {"exercise": "quad-set", "group": "strength", "sides": "each", "form": null, "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 5.7, "name": null, "text": null, "picture": null}]}','2026-11-30 23:00:00.000000',NULL,'N1',NULL);
INSERT INTO "session" VALUES(53,2,'2026-12-08',1,1,1,3,'aerobic','{"type": "aerobic", "supervised": false, "minutes": 30.0, "primary_minutes": 30.0, "borg": [12, 13], "items": [{"exercise": "walking", "group": "aerobic", "sides": null, "form": null, "sets": null, "reps": null, "hold_s": null, "rest_s": null, "bouts": [10, 10, 10], "minutes": 30.0, "name": null, "text": null, "picture": null}]}','2026-11-30 23:00:00.000000',NULL,'A1',NULL);
INSERT INTO "session" VALUES(54,2,'2026-12-09',1,1,1,3,'aerobic','{"type": "aerobic", "supervised": false, "minutes": 30.0, "primary_minutes": 30.0, "borg": [12, 13], "items": [{"exercise": "walking", "group": "aerobic", "sides": null, "form": null, "sets": null, "reps": null, "hold_s": null, "rest_s": null, "bouts": [10, 10, 10], "minutes": 30.0, "name": null, "text": null, "picture": null}]}','2026-11-30 23:00:00.000000',NULL,'A1',NULL);
INSERT INTO "session" VALUES(55,2,'2026-12-10',1,1,1,3,'strength','{"type": "strength", "supervised": true, "minutes": 21.7, "primary_minutes": 21.7, "borg": [14, 17], "items": [{"exercise": "sit-to-stand", "group": "strength", "sides": "both", "form": null, "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 3.1, "name": null, "text": null, "picture": null}, {"exercise": "seated-knee-extension", "group": "strength", "sides": "each", "form": null, "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 5.7, "name": null, "text": null, "picture": null}, {"exercise": "side-lying-abduction", "group": "strength", "sides": "each", "form": null, "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 4.7, "name": null, "text": null, "picture": null}, {"exercise": "bridge", "group": "strength", "sides": "both", "form": null, "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 4.1, "name": null, "text": null, "picture": null}, {"exercise": "clamshell", "group": "strength", "sides": "each", "form": null, "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 4.1, "name": null, "text": null, "picture": null}]}','2026-11-30 23:00:00.000000',NULL,'U1',NULL);
INSERT INTO "session" VALUES(56,2,'2026-12-11',1,1,1,3,'aerobic','{"type": "aerobic", "supervised": false, "minutes": 30.0, "primary_minutes": 30.0, "borg": [12, 13], "items": [{"exercise": "walking", "group": "aerobic", "sides": null, "form": null, "sets": null, "reps": null, "hold_s": null, "rest_s": null, "bouts": [10, 10, 10], "minutes": 30.0, "name": null, "text": null, "picture": null}]}','2026-11-30 23:00:00.000000',NULL,'A1',NULL);
INSERT INTO "session" VALUES(57,2,'2026-12-12',1,1,1,3,'aerobic','{"type": "aerobic", "supervised": false, "minutes": 30.0, "primary_minutes": 30.0, "borg": [12, 13], "items": [{"exercise": "walking", "group": "aerobic", "sides": null, "form": null, "sets": null, "reps": null, "hold_s": null, "rest_s": null, "bouts": [10, 10, 10], "minutes": 30.0, "name": null, "text": null, "picture": null}]}','2026-11-30 23:00:00.000000',NULL,'A1',NULL);
INSERT INTO "session" VALUES(58,2,'2026-12-13',1,1,1,3,'aerobic','{"type": "aerobic", "supervised": false, "minutes": 30.0, "primary_minutes": 30.0, "borg": [12, 13], "items": [{"exercise": "walking", "group": "aerobic", "sides": null, "form": null, "sets": null, "reps": null, "hold_s": null, "rest_s": null, "bouts": [10, 10, 10], "minutes": 30.0, "name": null, "text": null, "picture": null}]}','2026-11-30 23:00:00.000000',NULL,'A1',NULL);
INSERT INTO "session" VALUES(59,2,'2026-12-14',1,1,1,3,'strength','{"type": "strength", "supervised": false, "minutes": 19.6, "primary_minutes": 19.6, "borg": [14, 17], "items": [{"exercise": "march-step-up", "group": "strength", "sides": "alternate", "form": null, "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 3.6, "name": null, "text": null, "picture": null}, {"exercise": "standing-hip-flexion", "group": "strength", "sides": "each", "form": null, "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 4.1, "name": null, "text": null, "picture": null}, {"exercise": "sit-to-stand", "group": "strength", "sides": "both", "form": null, "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 3.1, "name": null, "text": null, "picture": null}, {"exercise": "side-lying-abduction", "group": "strength", "sides": "each", "form": null, "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 4.7, "name": null, "text": null, "picture": null}, {"exercise": "bridge", "group": "strength", "sides": "both", "form": null, "sets": 2, "reps": 8, "hold_s": null, "rest_s": 60, "bouts": null, "minutes": 4.1, "name": null, "text": null, "picture": null}]}','2026-11-30 23:00:00.000000',NULL,'U1',NULL);
CREATE TABLE taper_change (
	id INTEGER NOT NULL, 
	patient_id INTEGER NOT NULL, 
	kind VARCHAR(8) NOT NULL, 
	week INTEGER NOT NULL, 
	made_at DATETIME NOT NULL, 
	made_by INTEGER, 
	CONSTRAINT pk_taper_change PRIMARY KEY (id), 
	CONSTRAINT fk_taper_change_made_by FOREIGN KEY(made_by) REFERENCES person (id), 
	CONSTRAINT fk_taper_change_patient_id FOREIGN KEY(patient_id) REFERENCES patient (id), 
	CONSTRAINT uq_taper_change_patient_id_kind_week UNIQUE (patient_id, kind, week)
);
CREATE TABLE therapist (
	id INTEGER NOT NULL, 
	name TEXT NOT NULL, 
	person_id INTEGER, 
	timezone VARCHAR(64) NOT NULL, 
	next_summary_at DATETIME, 
	created_at DATETIME NOT NULL, 
	removed_at DATETIME, summary_weekday INTEGER, summary_time TIME, next_alerts_at DATETIME, alerts_off JSON, 
	CONSTRAINT pk_therapist PRIMARY KEY (id), 
	CONSTRAINT fk_therapist_person_id FOREIGN KEY(person_id) REFERENCES person (id), 
	CONSTRAINT uq_therapist_person_id UNIQUE (person_id)
);
INSERT INTO "therapist" VALUES(1,'Tom',2,'Europe/Amsterdam','2026-12-07 07:00:00.000000','2026-11-23 09:00:00.000000',NULL,NULL,NULL,NULL,NULL);
CREATE TABLE wrong_token (
	id INTEGER NOT NULL, 
	telegram_id BIGINT NOT NULL, 
	at DATETIME NOT NULL, 
	CONSTRAINT pk_wrong_token PRIMARY KEY (id)
);
CREATE INDEX ix_inbox_chat_id_received_at ON inbox (chat_id, received_at);
CREATE INDEX ix_inbox_waiting ON inbox (chat_id, id) WHERE handled_at IS NULL AND parked_at IS NULL;
CREATE INDEX ix_outbox_chat_id_kind ON outbox (chat_id, kind);
CREATE INDEX ix_outbox_chat_id_unsettled ON outbox (chat_id, state, lane, not_before) WHERE state IN ('due', 'sending');
CREATE INDEX ix_outbox_due ON outbox (lane, not_before, id) WHERE state = 'due';
CREATE INDEX ix_therapist_next_summary_at ON therapist (next_summary_at);
CREATE INDEX ix_invitation_patient_id ON invitation (patient_id);
CREATE INDEX ix_invitation_therapist_id ON invitation (therapist_id);
CREATE INDEX ix_session_patient_id_local_date ON session (patient_id, local_date);
CREATE INDEX ix_answer_patient_id ON answer (patient_id);
CREATE INDEX ix_dose_decision_ends_at ON dose_decision (ends_at);
CREATE INDEX ix_patient_next_follow_up_at ON patient (next_follow_up_at);
CREATE INDEX ix_patient_next_prompt_at ON patient (next_prompt_at);
CREATE INDEX ix_patient_next_taper_at ON patient (next_taper_at);
CREATE INDEX ix_patient_therapist_id ON patient (therapist_id);
CREATE INDEX ix_patient_next_plan_at ON patient (next_plan_at);
CREATE INDEX ix_patient_person_id ON patient (person_id);
CREATE INDEX ix_patient_next_after_end_at ON patient (next_after_end_at);
CREATE INDEX ix_outbox_settled_at ON outbox (settled_at);
CREATE INDEX ix_pause_patient_id ON pause (patient_id);
CREATE INDEX ix_safety_report_escalate_at ON safety_report (escalate_at);
CREATE INDEX ix_safety_report_patient_id ON safety_report (patient_id);
CREATE INDEX ix_answer_change_answer_id ON answer_change (answer_id);
CREATE INDEX ix_access_at ON access (at);
CREATE INDEX ix_access_patient_id ON access (patient_id);
CREATE INDEX ix_wrong_token_telegram_id ON wrong_token (telegram_id);
CREATE INDEX ix_cover_stand_in_id ON cover (stand_in_id);
CREATE INDEX ix_cover_therapist_id ON cover (therapist_id);
CREATE INDEX ix_alert_patient_id ON alert (patient_id);
CREATE INDEX ix_appointment_patient_id ON appointment (patient_id);
CREATE INDEX ix_letter_patient_id ON letter (patient_id);
CREATE INDEX ix_therapist_next_alerts_at ON therapist (next_alerts_at);
COMMIT;
