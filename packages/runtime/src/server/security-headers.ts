/** On every answer, whatever it is. */
export const baseHeaders: Readonly<Record<string, string>> = {
	"content-security-policy":
		"default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
	"x-content-type-options": "nosniff",
	"referrer-policy": "no-referrer",
	"cross-origin-opener-policy": "same-origin",
	"cross-origin-resource-policy": "same-origin",
	"permissions-policy": "camera=(), microphone=(), geolocation=(), payment=()",
	"cache-control": "no-store",
};

/** On our own pages: everything from this server, nothing inline, no string ever becomes a script. */
export const pageHeaders: Readonly<Record<string, string>> = {
	"content-security-policy": [
		"default-src 'none'",
		"script-src 'self'",
		"style-src 'self'",
		"img-src 'self' data:",
		"font-src 'self'",
		"connect-src 'self'",
		"manifest-src 'self'",
		"form-action 'self'",
		"base-uri 'none'",
		"frame-ancestors 'none'",
		"require-trusted-types-for 'script'",
		"trusted-types 'none'",
	].join("; "),
};

/** Added when the server is reached over HTTPS. */
export const transportHeaders: Readonly<Record<string, string>> = {
	"strict-transport-security": "max-age=31536000; includeSubDomains",
};
