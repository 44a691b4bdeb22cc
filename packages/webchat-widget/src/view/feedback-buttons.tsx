import type { Reply } from "../wire/read-activity.js";
import type { ChatView } from "./chat-view.js";
import { ThumbDownIcon, ThumbUpIcon } from "./icons.js";

interface FeedbackButtonsProps {
	readonly view: ChatView;
	readonly reply: Reply;
	readonly articleId: string;
	readonly isLatest: boolean;
}

/** Thumbs under an answer; afterwards the chosen one stays to be seen. */
export function FeedbackButtons({
	view,
	reply,
	articleId,
	isLatest,
}: FeedbackButtonsProps) {
	const strings = view.strings.value;
	const vote = view.session.votes.value[reply.id];
	if (vote === undefined && !isLatest) return null;
	const button = (isHelpful: boolean) => (
		<button
			type="button"
			class="thumb"
			aria-label={isHelpful ? strings.yesHelped : strings.noHelp}
			title={isHelpful ? strings.yesHelped : strings.noHelp}
			aria-pressed={vote === isHelpful}
			aria-disabled={vote !== undefined}
			onClick={() => {
				if (vote !== undefined) return;
				view.session.vote(reply, articleId, isHelpful);
				view.announcer.say(strings.thanksForFeedback);
			}}
		>
			{isHelpful ? <ThumbUpIcon /> : <ThumbDownIcon />}
		</button>
	);
	return (
		// biome-ignore lint/a11y/useSemanticElements: a fieldset's legend cannot stand in one line with its buttons
		<div class="feedback" role="group" aria-label={strings.didThisHelp}>
			<span>
				{vote === undefined ? strings.didThisHelp : strings.thanksForFeedback}
			</span>
			{button(true)}
			{button(false)}
		</div>
	);
}
