/** The address as it is compared: without spaces around it and without case. Nothing else is guessed. */
export function normalizeEmail(email: string): string {
	return email.trim().normalize("NFC").toLowerCase();
}
