import type { ActionOutcome, ActionValue } from "@shopbell/conversation";
import { type ActionFieldType, describeAction } from "@shopbell/knowledge";

/** Every status of an order. */
export const orderStatuses = [
	"received",
	"paid",
	"packed",
	"shipped",
	"delivered",
	"cancelled",
	"returned",
	"on-hold",
] as const;

const samples: Readonly<Record<ActionFieldType, ActionValue>> = {
	text: "LP-1 *x* <b> [y](z)",
	number: 2,
	"yes-no": true,
	date: "2026-11-20",
	money: { amount: 49.9, currency: "EUR" },
	link: "https://carrier.example/t?id=1_2_(3)",
	list: ["Mug [blue]", "Plate"],
	files: [],
};

/** Answers a shop can give to an action, so many that every branch of a flow is met: each status with every yes and every no, bare ones, and all refusals. */
export function sampleOutcomes(action: string): readonly ActionOutcome[] {
	const output = Object.entries(describeAction(action)?.output ?? {});
	const full = (isYes: boolean, status: string): ActionOutcome => ({
		kind: "ok",
		value: Object.fromEntries(
			output.map(([name, type]) => [
				name,
				name === "status"
					? status
					: type === "yes-no"
						? isYes
						: (samples[type] ?? null),
			]),
		),
	});
	const statuses = output.some(([name]) => name === "status")
		? orderStatuses
		: (["ok"] as const);
	return [
		...statuses.flatMap((status) => [full(true, status), full(false, status)]),
		{ kind: "ok", value: {} },
		...(output.some(([name]) => name === "paid_times")
			? [{ kind: "ok", value: { paid_times: 1, status: "paid" } } as const]
			: []),
		{ kind: "not-found" },
		{ kind: "denied", reason: "identity" },
		{ kind: "denied", reason: "attempts" },
		{ kind: "denied", reason: "rules" },
		{ kind: "unavailable" },
		{ kind: "invalid", field: null },
	];
}
