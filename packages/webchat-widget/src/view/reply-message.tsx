import type { Strings } from "../locale/strings.js";
import type { Reply } from "../wire/read-activity.js";
import type { Author } from "../wire/reply-content.js";
import type { ChatView } from "./chat-view.js";
import { FeedbackButtons } from "./feedback-buttons.js";
import { formatTime } from "./format-time.js";
import { AssistantIcon } from "./icons.js";
import { QuickReplies } from "./quick-replies.js";
import { RatingButtons } from "./rating-buttons.js";
import { RichText } from "./rich-text.js";
import { SharedFiles } from "./shared-files.js";
import type { Item } from "./to-items.js";

interface ReplyMessageProps {
	readonly view: ChatView;
	readonly item: Extract<Item, { kind: "reply" }>;
}

/** What the bot or a person said, or a notice, and what can be done with it. */
export function ReplyMessage({ view, item }: ReplyMessageProps) {
	const strings = view.strings.value;
	const { reply, isFirst, isLatest } = item;
	const { author } = reply;
	const name = authorName(author, strings);
	const text = (
		<div class="text" lang={reply.locale} dir="auto">
			<RichText blocks={reply.blocks} opensInNewTab={strings.opensInNewTab} />
		</div>
	);
	return (
		<div class={`reply by-${author.kind} ${isFirst ? "first" : ""}`}>
			{author.kind === "notice" ? (
				<div class="notice">{text}</div>
			) : (
				<>
					{isFirst ? (
						<p class="author">
							<span class="avatar small" aria-hidden="true">
								{author.kind === "human" ? (
									name.slice(0, 1).toUpperCase()
								) : (
									<AssistantIcon />
								)}
							</span>
							<span class="name">{name}</span>
							<time>{formatTime(reply.at, view.locale.value)}</time>
						</p>
					) : (
						<span class="sr">{name}: </span>
					)}
					{reply.blocks.length > 0 && <div class="bubble">{text}</div>}
					<SharedFiles view={view} files={reply.files} />
				</>
			)}
			{reply.asksFeedbackOn !== undefined && (
				<FeedbackButtons
					view={view}
					reply={reply}
					articleId={reply.asksFeedbackOn}
					isLatest={isLatest}
				/>
			)}
			{isLatest && reply.asksRating && <RatingButtons view={view} />}
			{isLatest && <QuickReplies view={view} reply={besidesRating(reply)} />}
		</div>
	);
}

/** The rating has buttons of its own; a copy by e-mail and the way to a person stand beside them. */
function besidesRating(reply: Reply): Reply {
	return reply.asksRating
		? {
				...reply,
				quickReplies: reply.quickReplies.filter(
					({ value }) => !value.startsWith("rate:"),
				),
			}
		: reply;
}

/** Who it is, in the interface's language. */
export function authorName(author: Author, strings: Strings): string {
	switch (author.kind) {
		case "human":
			return author.name || strings.person;
		case "bot":
			return strings.assistant;
		case "notice":
			return "";
	}
}
