import { type MessengerKit, messengerKits } from "@shopbell/channels/testing";
import { describe, expect, it } from "vitest";
import { proveChannels } from "./prove-channels.js";

/** Telegram with one thing about it spoilt. */
function spoil(
	change: (
		channel: Awaited<ReturnType<MessengerKit["open"]>>["channel"],
	) => object,
): MessengerKit {
	const kit = messengerKits.find(({ name }) => name === "telegram");
	if (!kit) throw new Error("no telegram");
	return {
		...kit,
		async open(files) {
			const { channel, simulator } = await kit.open(files);
			return { channel: { ...channel, ...change(channel) }, simulator };
		},
	};
}

describe("the proof of channels", () => {
	const complaintsOf = async (kit: MessengerKit): Promise<string> => {
		const [proof] = await proveChannels({ isFull: false, kits: [kit] });
		return proof?.broken.join("\n") ?? "";
	};

	it("notices a channel that believes anybody", async () => {
		const kit = spoil((channel) => ({
			receive: (request: Parameters<typeof channel.receive>[0]) =>
				channel.receive({
					...request,
					headers: {
						"x-telegram-bot-api-secret-token": "sample-secret_0123456789",
					},
				}),
		}));
		expect(await complaintsOf(kit)).toContain("taken although");
	});

	it("notices a channel that sends again what may have arrived", async () => {
		const kit = spoil((channel) => ({
			async send(send: Parameters<typeof channel.send>[0]) {
				const first = await channel.send(send);
				return first.kind === "unknown"
					? channel.send({ ...send, partsSent: first.partsSent ?? 0 })
					: first;
			},
		}));
		expect(await complaintsOf(kit)).toContain("one of them twice");
	});

	it("notices a channel that forgets the way to a person", async () => {
		const kit = spoil((channel) => ({
			send: (send: Parameters<typeof channel.send>[0]) =>
				channel.send({
					...send,
					message: { ...send.message, quickReplies: [] },
				}),
		}));
		expect(await complaintsOf(kit)).toContain("no way to a person");
	});

	it("notices a channel that gives a repeat another name", async () => {
		let count = 0;
		const kit = spoil((channel) => ({
			async receive(request: Parameters<typeof channel.receive>[0]) {
				const receipt = await channel.receive(request);
				if (receipt.kind !== "taken") return receipt;
				count += 1;
				return {
					...receipt,
					events: receipt.events.map((event) =>
						event.kind === "arrival"
							? { ...event, externalId: `${event.externalId}|${count}` }
							: event,
					),
				};
			},
		}));
		expect(await complaintsOf(kit)).toContain(
			"another name when it is delivered again",
		);
	});

	it("notices what a channel declares and does not do", async () => {
		const kit = spoil((channel) => ({
			showTyping: undefined,
			fetchFile: (ref: string) => channel.fetchFile?.(ref, 1_000_000),
			async receive(request: Parameters<typeof channel.receive>[0]) {
				const receipt = await channel.receive(request);
				if (receipt.kind !== "taken") return receipt;
				return {
					...receipt,
					events: receipt.events.map((event) => {
						if (event.kind !== "arrival") return event;
						const { referral, unread, ...rest } = event;
						return rest.input.kind === "message" && rest.input.edits
							? { kind: "ignored", what: "edit" }
							: rest;
					}),
				};
			},
		}));
		const complaints = await complaintsOf({
			...kit,
			capabilities: {
				...kit.capabilities,
				maxTextLength: 4000,
				maxFileBytes: 0,
				hears: ["edited", "deleted"],
				marks: ["read"],
			},
		});
		for (const line of [
			"“is writing”: shown 0 times",
			"files of the shopper: too large, and file",
			"marks of our messages: no marks",
			"edits: an edit is not heard",
			"deleted messages: no deletions",
			"voice: a voice is not told of",
			"start: what the link carries is lost",
			"longest message: 4000 are 1 messages, 4001 are 1",
			"files to the shopper: a file that cannot be sent is not named",
		])
			expect(complaints).toContain(line);
	});

	it("notices a channel that checks a token by its form alone", async () => {
		const kit = messengerKits.find(({ name }) => name === "teams");
		if (!kit) throw new Error("no teams");
		const genuine = kit.says({ user: "7001", id: 1, text: "hello" }, 0);
		const complaints = await complaintsOf({
			...kit,
			async open(files) {
				const { channel, simulator } = await kit.open(files);
				return {
					channel: {
						...channel,
						receive: (request) =>
							channel.receive({
								...request,
								headers: /^Bearer ([\w-]+\.){2}[\w-]+$/.test(
									request.headers.authorization ?? "",
								)
									? genuine.headers
									: request.headers,
							}),
					},
					simulator,
				};
			},
		});
		for (const how of [
			"another key signed it",
			"it has expired",
			"it is for another bot",
			"another one gave it",
			"it is for another address",
			"it is signed with a public value",
		])
			expect(complaints).toContain(`taken although ${how}`);
		expect(complaints).not.toContain("taken although it asks for replies");
	});
});
