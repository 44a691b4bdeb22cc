import type { UnavailableReason } from "../port/shop-answer.js";
import type { Fault } from "./server/start-faulty-server.js";

/** Faults that last, and what a connector makes of each; null: whichever, since vendors differ. */
export const lastingFaults: readonly (readonly [
	string,
	Fault,
	UnavailableReason | null,
])[] = [
	["401", { kind: "status", status: 401 }, "unauthorized"],
	["403", { kind: "status", status: 403 }, "unauthorized"],
	[
		"404 of a web server",
		{ kind: "status", status: 404, body: "<h1>Not Found</h1>" },
		null,
	],
	["404 with JSON of somebody else", { kind: "status", status: 404 }, null],
	[
		"429 with a long Retry-After",
		{ kind: "status", status: 429, headers: { "retry-after": "3600" } },
		"rate-limited",
	],
	["500", { kind: "status", status: 500 }, "failing"],
	["503", { kind: "status", status: 503, body: "down" }, "failing"],
	[
		"redirect",
		{
			kind: "status",
			status: 302,
			headers: { location: "http://127.0.0.1:9/stolen" },
		},
		"redirected",
	],
	["silence", { kind: "silence" }, "timeout"],
	["slow drip", { kind: "slow-drip" }, "timeout"],
	["reset", { kind: "reset" }, "unreachable"],
	["malformed JSON", { kind: "malformed" }, "unreadable"],
	[
		"JSON of another shape",
		{ kind: "status", status: 200, body: "[1]" },
		"unreadable",
	],
	["truncated body", { kind: "truncated" }, "unreadable"],
	["huge body", { kind: "huge" }, "too-large"],
];
