import type { Faq } from "@shopbell/knowledge";
import {
	ActivityTypes,
	EventFactory,
	type Middleware,
	type TurnContext,
} from "botbuilder";

/**
 * Answers what the knowledge base is sure of and leaves everything else to the bot behind it.
 * A wish for a person becomes the Bot Framework's own handoff event.
 */
export class FaqMiddleware implements Middleware {
	constructor(private readonly faq: Faq) {}

	async onTurn(context: TurnContext, next: () => Promise<void>): Promise<void> {
		if (context.activity.type !== ActivityTypes.Message) return next();
		const answer = this.faq.ask(context.activity.text);
		if (answer.cues.wantsPerson) {
			await context.sendActivity(
				EventFactory.createHandoffInitiation(context, {
					language: answer.language,
				}),
			);
			return;
		}
		if (answer.kind !== "answer") return next();
		await context.sendActivity({
			type: ActivityTypes.Message,
			text: answer.reply.markdown,
			textFormat: "markdown",
			locale: answer.language,
		});
	}
}
