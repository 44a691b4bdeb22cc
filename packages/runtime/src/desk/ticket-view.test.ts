import type { StoredTicket } from "@shopbell/store";
import { expect, it } from "vitest";
import { toTicketViews } from "./ticket-view.js";

const hour = 3_600_000;
const now = Date.UTC(2027, 2, 1, 12);

const ticket = (
	number: string,
	fields: Partial<StoredTicket> = {},
): StoredTicket => ({
	number,
	kind: "ticket",
	handoffId: "h",
	conversationId: "c",
	status: "open",
	subject: "",
	email: null,
	phone: null,
	when: null,
	letter: null,
	channel: "webchat",
	lastHeardAt: now - 30 * hour,
	createdAt: now - 30 * hour,
	doneBy: null,
	...fields,
});

it("whose window closes first stands first, then letters that never went out, then the oldest", () => {
	const heard = (hours: number) => ({ lastHeardAt: now - hours * hour });
	const views = toTicketViews(
		[
			ticket("old"),
			ticket("older", { createdAt: now - 40 * hour }),
			ticket("letter", { letter: "failed", createdAt: now }),
			ticket("closed", { channel: "whatsapp", ...heard(25) }),
			ticket("just closed", { channel: "whatsapp", ...heard(24) }),
			ticket("an hour left", { channel: "whatsapp", ...heard(23) }),
			ticket("five days left", { channel: "messenger", ...heard(48) }),
		],
		now,
	);
	expect(views.map(({ number, freeUntil }) => [number, freeUntil])).toEqual([
		["an hour left", now + hour],
		["five days left", now + 120 * hour],
		["letter", null],
		["older", null],
		["old", null],
		["closed", null],
		["just closed", null],
	]);
});
