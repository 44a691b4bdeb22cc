/**
 * What a request is for: `probe` health and figures, `staff` those who work in the shop, `message`
 * something that has to be answered later, `public` the rest of what shoppers ask.
 */
export type TrafficKind = "probe" | "staff" | "message" | "public";

const probe = /^\/(health|metrics)(\/|$)/;
const staff = /^\/(desk|board|studio)(\/|$)/;
const message =
	/^\/(api\/messages|v3\/directline\/conversations\/[^/]+\/(activities|upload))$/;

/** By method and address alone, before anything is parsed. */
export function toTrafficKind(method: string, url: string): TrafficKind {
	const end = url.indexOf("?");
	const path = end === -1 ? url : url.slice(0, end);
	if (probe.test(path)) return "probe";
	if (staff.test(path)) return "staff";
	return method === "POST" && message.test(path) ? "message" : "public";
}
