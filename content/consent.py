"""Which version of the consent text (content/texts/*/consent.html) is the present one."""

CONSENT_VERSION = 4  # raised when the text changes: whoever agreed to an older one is asked again
