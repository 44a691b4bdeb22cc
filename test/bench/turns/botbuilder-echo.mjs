// The usual echo bot: CloudAdapter, reply sent to a connector over HTTP. Nothing is stored. With
// BENCH_REGISTRATION it is one of a channel: who calls must show a token, and the reply carries the bot's.
import {
	ActivityHandler,
	CloudAdapter,
	ConfigurationBotFrameworkAuthentication,
} from "botbuilder";
import restify from "restify";

const registration = JSON.parse(process.env.BENCH_REGISTRATION ?? "null");
const authentication = new ConfigurationBotFrameworkAuthentication(
	registration
		? {
				...registration.cloud,
				MicrosoftAppId: registration.app.id,
				MicrosoftAppPassword: registration.app.password,
				MicrosoftAppType: "MultiTenant",
			}
		: {},
);
if (registration) await layToken(registration);

const adapter = new CloudAdapter(authentication);
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

/**
 * botbuilder fetches the bot's own token over HTTPS and keeps it for an hour: it is laid where it
 * would lie once fetched, so that none is fetched while messages are counted.
 */
async function layToken({ app, cloud }) {
	const scope = cloud.ToChannelFromBotOAuthScope;
	const { credentials } = await authentication
		.createConnectorFactory({ getClaimValue: () => app.id })
		.create(scope, scope);
	credentials.constructor.cache.set(credentials.tokenCacheKey, {
		accessToken: "sample-bot-token",
		expiresOn: new Date(Date.now() + 3600_000),
	});
}
