import { openFaq } from "@shopbell/knowledge/node";
import { ActivityHandler, TestAdapter } from "botbuilder";
import { FaqMiddleware } from "./faq-middleware.js";

// The bot you have already.
const bot = new ActivityHandler();
bot.onMessage(async (context, next) => {
	await context.sendActivity("Let me think about that.");
	await next();
});

// Two lines give it a knowledge base. TestAdapter stands in for CloudAdapter, so that this runs anywhere.
const adapter = new TestAdapter((context) => bot.run(context));
adapter.use(new FaqMiddleware(await openFaq("knowledge-base")));

for (const text of [
	"How much does delivery cost?",
	"Which mattress is best for my back?",
	"I want to talk to a human",
]) {
	await adapter.send(text);
	const reply = adapter.activeQueue.splice(0).at(-1);
	console.log(`shopper: ${text}`);
	console.log(
		reply?.type === "event"
			? `event:   ${reply.name}`
			: `bot:     ${reply?.text?.split("\n")[0]}`,
	);
}
