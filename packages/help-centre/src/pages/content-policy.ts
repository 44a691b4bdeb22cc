/**
 * Content Security Policy of every page: nothing from another host, no inline
 * script or style, no script from text (Trusted Types). JSON-LD is data, which
 * the policy does not concern.
 */
export const contentPolicy = [
	"default-src 'none'",
	"script-src 'self'",
	"worker-src 'self'",
	"connect-src 'self'",
	"style-src 'self'",
	"img-src 'self' data:",
	"form-action 'self'",
	"base-uri 'none'",
	"require-trusted-types-for 'script'",
	"trusted-types shopbell-search",
].join("; ");
