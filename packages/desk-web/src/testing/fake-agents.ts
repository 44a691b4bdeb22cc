import type { DeskAgent, MyPresence } from "../wire/presence.js";
import { anna, boris } from "./fake-day.js";

/** The team, with whoever looks at the page as they have set themselves. */
export function agentsAt(me: MyPresence): readonly DeskAgent[] {
	const everything = {
		topics: "all",
		languages: "all",
		channels: "all",
		classes: "all",
	} as const;
	const plain = {
		role: "agent",
		reason: null,
		groups: [],
		skills: everything,
		isReserve: false,
		refundLimit: { amount: 50, currency: "EUR" },
	} as const;
	return [
		{ ...plain, ...anna, state: me.state, capacity: me.capacity, open: 1 },
		{ ...plain, ...boris, state: "available", capacity: 4, open: 1 },
		{
			...plain,
			id: "ceyda",
			name: "Ceyda",
			state: "away",
			reason: "meal",
			capacity: 3,
			open: 0,
			groups: ["returns"],
			isReserve: true,
		},
	];
}
