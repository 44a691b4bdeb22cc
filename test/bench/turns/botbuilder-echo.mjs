// The usual echo bot: CloudAdapter, reply sent to a connector over HTTP. Nothing is stored.
import {
	ActivityHandler,
	CloudAdapter,
	ConfigurationBotFrameworkAuthentication,
} from "botbuilder";
import restify from "restify";

const adapter = new CloudAdapter(
	new ConfigurationBotFrameworkAuthentication({}),
);
const bot = new ActivityHandler();
bot.onMessage(async (context, next) => {
	await context.sendActivity(`You said: ${context.activity.text}`);
	await next();
});

const server = restify.createServer({ name: "" });
server.use(restify.plugins.bodyParser({ maxBodySize: 262_144 }));
server.post("/api/messages", async (request, response) => {
	await adapter.process(request, response, (context) => bot.run(context));
});
server.listen(0, "127.0.0.1", () =>
	console.log(`READY ${server.address().port}`),
);
