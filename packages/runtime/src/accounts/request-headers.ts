import type { IncomingHttpHeaders } from "node:http";

/** The headers the sign-in library needs: the cookie and the browser's name of itself. */
export function toHeaders(headers: IncomingHttpHeaders): Headers {
	const wanted = new Headers();
	if (headers.cookie) wanted.set("cookie", headers.cookie);
	if (headers["user-agent"])
		wanted.set("user-agent", headers["user-agent"].slice(0, 256));
	return wanted;
}

/**
 * The one `set-cookie` value of the session among those of an answer; the library also clears
 * cookies that are never set here.
 */
export function sessionCookieOf(
	response: Response,
	name: string,
): string | null {
	return (
		response.headers
			.getSetCookie()
			.find((cookie) => cookie.startsWith(`${name}=`)) ?? null
	);
}
