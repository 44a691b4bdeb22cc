// An echo bot behind an adapter of its own that answers in the HTTP response: botbuilder without
// its connector and without checking who calls. Nothing is stored.
import { ActivityHandler, BotAdapter, TurnContext } from "botbuilder";
import restify from "restify";

class InProcessAdapter extends BotAdapter {
	async sendActivities(context, activities) {
		context.turnState.get("replies").push(...activities);
		return activities.map((_, index) => ({ id: String(index) }));
	}
	async process(activity, logic) {
		const context = new TurnContext(this, activity);
		const replies = [];
		context.turnState.set("replies", replies);
		await this.runMiddleware(context, logic);
		return replies;
	}
}

const adapter = new InProcessAdapter();
const bot = new ActivityHandler();
bot.onMessage(async (context, next) => {
	await context.sendActivity(`You said: ${context.activity.text}`);
	await next();
});

const server = restify.createServer({ name: "" });
server.use(restify.plugins.bodyParser({ maxBodySize: 262_144 }));
server.post("/api/messages", async (request, response) => {
	const activities = await adapter.process(request.body, (context) =>
		bot.run(context),
	);
	response.send(200, { activities });
});
server.listen(0, "127.0.0.1", () =>
	console.log(`READY ${server.address().port}`),
);
