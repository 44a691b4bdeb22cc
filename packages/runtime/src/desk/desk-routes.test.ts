import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { type Role, roles } from "../accounts/role.js";
import { createDeskRoutes, listDeskRoutes } from "./create-desk-routes.js";
import type { DeskRule } from "./desk-route.js";
import { pageMessage } from "./live-message.js";
import { liveMessageRules, liveRule, pageMessageRules } from "./live-rules.js";
import type { DeskClient } from "./testing/desk-client.js";
import { startDesk, type TestDesk } from "./testing/start-desk.js";

// Each sign-in hashes a password, which is slow by design.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

/**
 * Who may use what: the table a reviewer reads. A route that is missing here, or one that is here
 * and no longer exists, fails a test.
 */
const table: Readonly<Record<string, "anyone" | readonly Role[]>> = {
	"get /me": roles,
	"post /sign-in": "anyone",
	"post /sign-out": "anyone",
	"get /sign-in/options": "anyone",
	"get /sign-in/company": "anyone",
	"get /sign-in/company/back": "anyone",
	"post /second-factor/verify": "anyone",
	"post /second-factor/begin": roles,
	"post /second-factor/confirm": roles,
	"post /second-factor/end": roles,
	"post /change-password": roles,
	"get /inbox": ["agent", "supervisor", "administrator"],
	"get /conversations/:id": ["agent", "supervisor", "administrator"],
	"get /conversations/:id/files/:name": [
		"agent",
		"supervisor",
		"administrator",
	],
	"get /conversations/:id/suggestions": [
		"agent",
		"supervisor",
		"administrator",
	],
	"get /conversations/:id/orders": ["agent", "supervisor", "administrator"],
	"post /conversations/:id/actions/:action": [
		"agent",
		"supervisor",
		"administrator",
	],
	"post /conversations/:id/unlink": ["agent", "supervisor", "administrator"],
	"post /handoffs/:id/accept": ["agent", "supervisor", "administrator"],
	"post /handoffs/:id/decline": ["agent", "supervisor", "administrator"],
	"post /handoffs/:id/say": ["agent", "supervisor", "administrator"],
	"post /handoffs/:id/files": ["agent", "supervisor", "administrator"],
	"post /handoffs/:id/files/:name/remove": [
		"agent",
		"supervisor",
		"administrator",
	],
	"post /handoffs/:id/note": ["agent", "supervisor", "administrator"],
	"post /handoffs/:id/transfer": ["agent", "supervisor", "administrator"],
	"post /handoffs/:id/call-back": ["agent", "supervisor", "administrator"],
	"post /handoffs/:id/email": ["agent", "supervisor", "administrator"],
	"post /handoffs/:id/missing": ["agent", "supervisor", "administrator"],
	"post /handoffs/:id/release": ["agent", "supervisor", "administrator"],
	"post /handoffs/:id/resolve": ["agent", "supervisor", "administrator"],
	"post /handoffs/:id/take-over": ["supervisor", "administrator"],
	"post /handoffs/:id/join": ["supervisor", "administrator"],
	"post /handoffs/:id/whisper": ["supervisor", "administrator"],
	"get /presence": ["agent", "supervisor", "administrator"],
	"post /presence": ["agent", "supervisor", "administrator"],
	"get /agents": ["agent", "supervisor", "administrator"],
	"post /agents/:id": ["supervisor", "administrator"],
	"get /tickets": ["agent", "supervisor", "administrator"],
	"post /tickets/:number/done": ["agent", "supervisor", "administrator"],
	"get /stuck": ["supervisor", "administrator"],
	"post /dead-letters/:id/replay": ["supervisor", "administrator"],
	"post /dead-letters/:id/drop": ["supervisor", "administrator"],
	"post /conversations/:id/deliveries/:delivery/settle": [
		"agent",
		"supervisor",
		"administrator",
	],
	"get /macros": ["agent", "supervisor", "administrator"],
	"post /macros": ["supervisor", "administrator"],
	"post /macros/:id/remove": ["supervisor", "administrator"],
	"get /gaps": ["editor", "administrator"],
	"post /gaps/:id/done": ["editor", "administrator"],
	"get /audit": ["administrator"],
	"get /people": ["administrator"],
	"post /people": ["administrator"],
	"post /people/:id/disable": ["administrator"],
	"post /people/:id/enable": ["administrator"],
	"post /people/:id/reset-second-factor": ["administrator"],
	"socket /live": ["agent", "supervisor", "administrator"],
};

let desk: TestDesk;
const clients = new Map<Role | "nobody", DeskClient>();

beforeAll(async () => {
	desk = await startDesk();
	clients.set("nobody", desk.browser());
	for (const role of roles)
		clients.set(role, await desk.person(`${role}-1`, role));
});

afterAll(() => desk.close());

const allowedBy = (rule: DeskRule): "anyone" | readonly Role[] =>
	rule.kind === "anyone" ? "anyone" : rule.roles;

describe("every route of the desk", () => {
	it("has a rule, and the rule is the one of the table", () => {
		const actual = Object.fromEntries([
			...listDeskRoutes(desk.deskParts, desk.accounts).map(
				({ method, path, rule }) => [`${method} ${path}`, allowedBy(rule)],
			),
			["socket /live", allowedBy(liveRule)],
		]);
		expect(actual).toEqual(table);
	});

	it("has one for whatever is told over the socket, in both directions", () => {
		expect(Object.keys(pageMessageRules).sort()).toEqual(
			pageMessage.options.map(({ shape }) => shape.kind.value).sort(),
		);
		for (const rule of [
			...Object.values(pageMessageRules),
			...Object.values(liveMessageRules),
		])
			expect(allowedBy(rule)).toEqual(["agent", "supervisor", "administrator"]);
	});

	it("is served under the desk's path and nothing else is", () => {
		const group = createDeskRoutes(
			desk.parts,
			desk.accounts,
			desk.deskParts.desk,
		);
		const served = group.routes.map(({ method, path }) => `${method} ${path}`);
		expect(served.sort()).toEqual(
			Object.keys(table)
				.filter((key) => !key.startsWith("socket"))
				.map((key) => key.replace(" ", " /desk/api"))
				.sort(),
		);
		expect(group.sockets).toHaveLength(1);
		group.close?.();
	});

	it("lets in exactly the roles of its rule", async () => {
		const wrong: string[] = [];
		for (const [key, allowed] of Object.entries(table)) {
			const [method = "", path = ""] = key.split(" ");
			// Signing in and out would change who asks the next question.
			if (method === "socket" || allowed === "anyone") continue;
			for (const [who, client] of clients) {
				const answer =
					method === "get"
						? await client.get(path.replace(":id", "none"))
						: await client.post(path.replace(":id", "none"), {});
				const isIn = answer.status !== 401 && answer.status !== 403;
				const isAllowed = who !== "nobody" && allowed.includes(who);
				const expectedRefusal = who === "nobody" ? 401 : 403;
				if (isIn !== isAllowed || (!isIn && answer.status !== expectedRefusal))
					wrong.push(`${who}: ${key} answers ${answer.status}`);
			}
		}
		expect(wrong).toEqual([]);
	});

	it("opens its socket to exactly the roles of its rule", async () => {
		const open: string[] = [];
		for (const [who, client] of clients) {
			await client.listen().then(
				(live) => {
					open.push(who);
					live.close();
				},
				() => {},
			);
		}
		expect(open).toEqual(["agent", "supervisor", "administrator"]);
	});
});

describe("a request from another site", () => {
	const foreign: readonly Readonly<Record<string, string>>[] = [
		{ origin: "https://evil.example" },
		{ origin: "null" },
		{ origin: "" },
		{ "sec-fetch-site": "cross-site" },
		{ "sec-fetch-site": "same-site" },
		{ "sec-fetch-site": "none" },
	];

	it("is refused by every route that changes something", async () => {
		const wrong: string[] = [];
		for (const key of Object.keys(table)) {
			const [method, path = ""] = key.split(" ");
			if (method !== "post") continue;
			for (const headers of foreign) {
				const { status, body } = await (
					clients.get("administrator") as DeskClient
				).post(path.replace(":id", "none"), {}, headers);
				if (status !== 403 || body.error.code !== "origin-refused")
					wrong.push(`${path} ${JSON.stringify(headers)} answers ${status}`);
			}
		}
		expect(wrong).toEqual([]);
	});

	it("is refused when it poses as a form", async () => {
		for (const type of ["text/plain", "application/x-www-form-urlencoded"]) {
			const { status } = await (clients.get("agent") as DeskClient).post(
				"/handoffs/none/accept",
				{},
				{ "content-type": type },
			);
			expect(status).toBe(415);
		}
	});

	it("opens no socket", async () => {
		const client = clients.get("agent") as DeskClient;
		for (const origin of ["https://evil.example", "null"])
			await expect(client.listen({ origin })).rejects.toThrow("403");
	});

	it("is told from one by another name of this machine", async () => {
		const port = new URL(desk.origin).port;
		const ask = (origin: string) =>
			(clients.get("agent") as DeskClient).post(
				"/handoffs/none/accept",
				{},
				{ origin },
			);
		expect((await ask(`http://localhost:${port}`)).status).toBe(404);
		expect((await ask("http://localhost:1")).status).toBe(403);
		expect((await ask(`http://localhost.evil.example:${port}`)).status).toBe(
			403,
		);
	});
});
