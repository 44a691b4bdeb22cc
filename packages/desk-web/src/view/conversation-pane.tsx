import { isContextShown, strings } from "../state/preferences.js";
import { Composer } from "./composer.js";
import { ContextCard } from "./context-card.js";
import { ConversationHeader } from "./conversation-header.js";
import { useDesk } from "./desk-context.js";
import { InboxIcon } from "./icons.js";
import { ReachLine } from "./reach-line.js";
import { Transcript } from "./transcript.js";
import { useMatch, wideWindow } from "./use-match.js";

/** The conversation on screen with what is known about it, or what to do when there is none. */
export function ConversationPane() {
	const desk = useDesk();
	const words = strings.value;
	const handoff = desk.selected.value;
	const isWide = useMatch(wideWindow);
	if (!handoff) return <Nothing />;
	const context = (
		<ContextCard key={handoff.conversationId} handoff={handoff} />
	);
	return (
		<>
			<section class="pane conversation" aria-label={words.conversation}>
				<ConversationHeader key={handoff.id} handoff={handoff} />
				{!isWide && (
					<details class="context-fold">
						<summary data-command="context">{words.context}</summary>
						{context}
					</details>
				)}
				<Transcript key={`t-${handoff.id}`} handoff={handoff} />
				<ReachLine key={`r-${handoff.id}`} handoff={handoff} />
				<Composer key={`c-${handoff.id}`} handoff={handoff} />
			</section>
			{isWide && isContextShown.value && (
				<section class="pane context" aria-label={words.context}>
					<h2 class="pane-title">{words.context}</h2>
					{/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
					<div class="scroll" tabIndex={0}>
						{context}
					</div>
				</section>
			)}
		</>
	);
}

function Nothing() {
	const desk = useDesk();
	const words = strings.value;
	const status = desk.conversation.status.value;
	const isAsked = desk.selectedId.value !== null;
	return (
		<section
			class="pane conversation nothing"
			aria-busy={isAsked && status === "loading"}
		>
			<div class="empty">
				{isAsked && status === "loading" ? (
					<p class="muted">{words.loading}</p>
				) : isAsked && status === "failed" ? (
					<>
						<p role="alert">{words.loadFailed}</p>
						<button
							type="button"
							class="button small"
							onClick={() => desk.select(null)}
						>
							{words.back}
						</button>
					</>
				) : (
					<>
						<InboxIcon />
						<p>{words.chooseConversation}</p>
						<p class="hint">{words.chooseConversationHint}</p>
					</>
				)}
			</div>
		</section>
	);
}
