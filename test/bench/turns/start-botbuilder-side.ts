import { createChannelTokens } from "./channel-tokens.js";
import { createPostClient } from "./post-client.js";
import type { Side } from "./side.js";
import { type Connector, startConnector } from "./start-connector.js";
import { type EchoProcess, startEcho } from "./start-echo.js";
import { textOf } from "./texts.js";

/**
 * An echo bot behind CloudAdapter. Its channel, the connector the reply is sent to, is this
 * process; the bot acknowledges once the connector has. Nobody looks who calls.
 */
export async function startBotbuilderSide(lanes: number): Promise<Side> {
	const connector = await startConnector();
	return toSide("botbuilder", {
		lanes,
		connector,
		server: await startEcho("botbuilder-echo.mjs"),
	});
}

/** The same bot as it is registered for a channel: it checks the token of each call. */
export async function startCheckedBotbuilderSide(lanes: number): Promise<Side> {
	const tokens = createChannelTokens();
	const connector = await startConnector(tokens.documents);
	const registration = tokens.registration(connector.url);
	return toSide("botbuilderChecked", {
		lanes,
		connector,
		server: await startEcho("botbuilder-echo.mjs", {
			BENCH_REGISTRATION: JSON.stringify(registration),
		}),
		headers: { authorization: tokens.authorization(connector.url) },
	});
}

function toSide(
	name: "botbuilder" | "botbuilderChecked",
	{
		lanes,
		connector,
		server,
		headers = {},
	}: {
		readonly lanes: number;
		readonly connector: Connector;
		readonly server: EchoProcess;
		readonly headers?: Readonly<Record<string, string>>;
	},
): Side {
	const client = createPostClient(server.origin, lanes);
	return {
		name,
		pid: server.pid,
		exchange: async (n, lane) => {
			const conversation = `lane-${lane}`;
			connector.await(conversation);
			const startedAt = performance.now();
			await client.post(
				"/api/messages",
				{
					type: "message",
					id: `${lane}-${n}`,
					timestamp: new Date().toISOString(),
					channelId: "bench",
					serviceUrl: connector.url,
					from: { id: "shopper" },
					recipient: { id: "bot" },
					conversation: { id: conversation },
					text: textOf(n),
				},
				headers,
			);
			const ackMs = performance.now() - startedAt;
			const at = connector.repliedAt(conversation);
			if (at === undefined) throw new Error("The echo bot did not reply.");
			return { ackMs, replyMs: at - startedAt };
		},
		stop: async () => {
			client.close();
			await server.stop();
			connector.close();
		},
	};
}
