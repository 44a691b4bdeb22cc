// The usual echo bot: CloudAdapter, reply sent to a connector over HTTP. Nothing is stored.
import http from "node:http";
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

// The channel's side of the connector: counts replies and acknowledges them.
const connector = http.createServer((request, response) => {
	request.resume();
	request.on("end", () => {
		response.writeHead(200, { "content-type": "application/json" });
		response.end('{"id":"1"}');
	});
});

const server = restify.createServer({ name: "" });
server.use(restify.plugins.bodyParser({ maxBodySize: 262_144 }));
server.post("/api/messages", async (request, response) => {
	await adapter.process(request, response, (context) => bot.run(context));
});
connector.listen(0, "127.0.0.1", () => {
	server.listen(0, "127.0.0.1", () =>
		console.log(`READY ${server.address().port} ${connector.address().port}`),
	);
});
