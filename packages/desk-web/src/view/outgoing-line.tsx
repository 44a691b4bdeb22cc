import type { Outgoing } from "../state/outgoing.js";
import { strings } from "../state/preferences.js";
import { useDesk } from "./desk-context.js";

/** A message of mine that is not in the transcript yet. */
export function OutgoingLine({ item }: { readonly item: Outgoing }) {
	const { outbox } = useDesk();
	const words = strings.value;
	const isRefused = item.state === "refused";
	return (
		<div
			class={isRefused ? "line human mine refused" : "line human mine pending"}
		>
			<p class="byline">
				<span>{words.you}</span>{" "}
				<span>{isRefused ? words.notSent : words.sending}</span>
			</p>
			<div class="bubble">
				<p class="as-typed">{item.text}</p>
			</div>
			{isRefused && (
				<div class="row end">
					<button
						type="button"
						class="button small"
						onClick={() => outbox.retry(item.id, item.handoffId)}
					>
						{words.tryAgain}
					</button>
					<button
						type="button"
						class="button small"
						onClick={() => outbox.discard(item.id)}
					>
						{words.discard}
					</button>
				</div>
			)}
		</div>
	);
}
