import { strings } from "../state/preferences.js";
import { Composer } from "./composer.js";
import { ContextCard } from "./context-card.js";
import { ConversationHeader } from "./conversation-header.js";
import { useDesk } from "./desk-context.js";
import { InboxIcon } from "./icons.js";
import { Transcript } from "./transcript.js";

/** The conversation on screen with what is known about it, or what to do when there is none. */
export function ConversationPane() {
	const desk = useDesk();
	const words = strings.value;
	const handoff = desk.selected.value;
	if (!handoff)
		return (
			<section class="pane conversation nothing">
				<div class="empty">
					<InboxIcon />
					<p>{words.chooseConversation}</p>
					<p class="hint">{words.chooseConversationHint}</p>
				</div>
			</section>
		);
	const context = <ContextCard key={handoff.id} handoff={handoff} />;
	return (
		<>
			<section class="pane conversation" aria-label={words.conversation}>
				<ConversationHeader key={handoff.id} handoff={handoff} />
				<details class="context-fold">
					<summary>{words.context}</summary>
					{context}
				</details>
				<Transcript key={`t-${handoff.id}`} handoff={handoff} />
				<Composer key={`c-${handoff.id}`} handoff={handoff} />
			</section>
			<section class="pane context" aria-label={words.context}>
				<h2 class="pane-title">{words.context}</h2>
				<div class="scroll">{context}</div>
			</section>
		</>
	);
}
