import type { VendorAnswer } from "../vendor-server.js";

/** An error as the Graph API words it. */
export function graphError(
	status: number,
	code: number,
	subcode?: number,
	headers: Readonly<Record<string, string>> = {},
): VendorAnswer {
	return {
		status,
		headers,
		body: {
			error: {
				message: "sample",
				type: "OAuthException",
				code,
				...(subcode === undefined ? {} : { error_subcode: subcode }),
				fbtrace_id: "sample",
			},
		},
	};
}
