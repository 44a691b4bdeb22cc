import { fill } from "../locale/strings.js";
import type { ChatView } from "./chat-view.js";

/** Three dots while an answer is awaited. */
export function TypingBubble({ view }: { readonly view: ChatView }) {
	const typing = view.session.typing.value;
	const link = view.session.link.value;
	const isCutOff =
		!view.isOnline.value || link === "reconnecting" || link === "offline";
	if (!typing || isCutOff) return null;
	const strings = view.strings.value;
	return (
		<li class="typing">
			<span class="sr">
				{typing.name
					? fill(strings.personTyping, { name: typing.name })
					: strings.assistantTyping}
			</span>
			<span class="bubble dots" aria-hidden="true">
				<i />
				<i />
				<i />
			</span>
		</li>
	);
}
