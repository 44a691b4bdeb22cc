import type { Reply } from "../wire/read-activity.js";
import type { QuickReply } from "../wire/reply-content.js";
import type { ChatView } from "./chat-view.js";

interface QuickRepliesProps {
	readonly view: ChatView;
	readonly reply: Reply;
}

/** Suggested answers as buttons. */
export function QuickReplies({ view, reply }: QuickRepliesProps) {
	const shown = toShownReplies(reply);
	if (shown.length === 0) return null;
	return (
		<ul class="chips" aria-label={view.strings.value.suggestedReplies}>
			{shown.map(({ label, value }) => (
				<li key={value}>
					<button
						type="button"
						class="chip"
						lang={value.startsWith("language:") ? value.slice(9) : reply.locale}
						onClick={() => view.tap(label, value)}
					>
						{label}
					</button>
				</li>
			))}
		</ul>
	);
}

/**
 * The way to a person has its own place right below, so it is repeated here only where the bot
 * puts it before other choices.
 */
export function toShownReplies({
	quickReplies,
}: Pick<Reply, "quickReplies">): readonly QuickReply[] {
	return quickReplies.filter(
		({ value }, i) =>
			value !== "person" || (i === 0 && quickReplies.length > 1),
	);
}
