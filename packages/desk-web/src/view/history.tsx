import { formatLocale, strings } from "../state/preferences.js";
import { channelName } from "../text/channel-name.js";
import { formatTime } from "../text/format.js";
import type { PastConversation } from "../wire/conversation.js";
import { useDesk } from "./desk-context.js";
import { UnlinkButton } from "./unlink-button.js";

/** The customer's earlier conversations, on every channel. */
export function History() {
	const { conversation, now, place } = useDesk();
	const words = strings.value;
	const details = conversation.details.value;
	if (!details) return null;
	return (
		<section>
			<h3>{words.work.history}</h3>
			{details.history.length === 0 ? (
				<p class="hint">{words.work.noHistory}</p>
			) : (
				<ol class="history">
					{details.history.map((past) => (
						<li key={past.conversationId}>
							<a href={place.linkTo({ conversationId: past.conversationId })}>
								{past.subject || "…"}
							</a>
							<span class="muted">
								{[
									formatTime(past.at, now.value, formatLocale.value),
									channelName(past.channel, words),
									past.isLinked ? words.work.linkedByShopper : null,
									outcomeText(past.outcome),
									past.agent?.name,
								]
									.filter(Boolean)
									.join(" · ")}
							</span>
						</li>
					))}
				</ol>
			)}
			{details.history.some(({ isLinked }) => isLinked) && <UnlinkButton />}
		</section>
	);
}

function outcomeText(outcome: PastConversation["outcome"]): string {
	const words = strings.value;
	switch (outcome) {
		case "solved":
		case "arranged":
		case "unsolved":
			return words.work.outcomes[outcome];
		case "waiting":
			return words.work.views.waiting;
		case "accepted":
			return words.work.views.all;
		default:
			return words[outcome];
	}
}
