/**
 * How long an answer asks to wait, ms: `Retry-After` in seconds or as a date (RFC 9110, 10.2.3).
 * Undefined without the header or when it cannot be read; never negative.
 */
export function readRetryAfter(
	headers: Headers,
	now: number,
): number | undefined {
	const value = headers.get("retry-after")?.trim();
	if (!value) return undefined;
	if (/^\d{1,9}(\.\d+)?$/.test(value)) return Math.ceil(Number(value) * 1000);
	const at = value.endsWith("GMT") ? Date.parse(value) : Number.NaN;
	return Number.isNaN(at) ? undefined : Math.max(0, at - now);
}
