import { useState } from "preact/hooks";
import { strings } from "../state/preferences.js";
import type { Settlement, UnknownDelivery } from "../wire/delivery.js";
import { useDesk } from "./desk-context.js";

/** Says that nobody knows whether a message arrived, and has a person decide what becomes of it. */
export function UnknownMark({
	delivery,
	onSettled,
}: {
	readonly delivery: UnknownDelivery;
	/** The server has the decision. */
	readonly onSettled: () => void;
}) {
	const desk = useDesk();
	const words = strings.value.work.stuck;
	const [isBusy, setBusy] = useState(false);

	async function settle(settlement: Settlement): Promise<void> {
		setBusy(true);
		const { conversationId, id } = delivery;
		const answer = await desk.api.settleDelivery(
			conversationId,
			id,
			settlement,
		);
		setBusy(false);
		if (answer.kind === "ok") onSettled();
		else desk.report(answer);
	}

	const button = (settlement: Settlement, label: string) => (
		<button
			type="button"
			class="button small"
			disabled={isBusy}
			onClick={() => void settle(settlement)}
		>
			{label}
		</button>
	);
	return (
		<div class="unknown-mark">
			<p role="status">{words.unknownMark}</p>
			<div class="unknown-choices">
				{button("resend", words.sendAgain)}
				{button("arrived", words.itArrived)}
				{button("given-up", words.leaveIt)}
			</div>
		</div>
	);
}
