import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { demoCustomers } from "./demo-customers.js";
import { type Bot, type Chat, startBot } from "./testing/start-bot.js";

const track = "flow:orders.track";

async function ask(chat: Chat, order: string, email: string): Promise<void> {
	await chat.say("Find my parcel", track);
	await chat.reads("order number?");
	await chat.say(order);
	await chat.reads("And your e-mail?");
	await chat.say(email);
}

describe("a bot with the demo shop", () => {
	let bot: Bot;

	beforeAll(async () => {
		bot = await startBot();
	});

	afterAll(async () => {
		await bot?.stop();
	});

	const tokenOf = async (id: string): Promise<string> => {
		const response = await fetch(`${bot.origin}/demo/customers/${id}/token`, {
			method: "POST",
		});
		return ((await response.json()) as { token: string }).token;
	};

	it("answers from the shop whoever gives number and address of an order", async () => {
		const chat = await bot.chat();
		await ask(chat, "10281", "Alice@example.com");
		await chat.reads("Order 10281 is shipped.");
	});

	it("tells whoever gives another address the same as of an order that is not there", async () => {
		const chat = await bot.chat();
		await ask(chat, "10281", "anna@example.com");
		await chat.reads("No order 10281 with this address.");
	});

	it.each(demoCustomers)(
		"knows $name by the token of the page, and whose order $order is",
		async ({ id, order, name }) => {
			const chat = await bot.chat();
			await chat.signIn(await tokenOf(id));
			await chat.say("Find my parcel", track);
			await chat.reads("order number?");
			await chat.say(order);
			await chat.reads(`Order ${order} is shipped.`);
			const conversation = await bot.runtime.parts.store.conversation(
				chat.conversationId,
			);
			expect(conversation?.state.customer).toMatchObject({ id, name });
		},
	);

	it("lists whom the demo page may sign in as, without addresses, and signs for nobody else", async () => {
		const list = await fetch(`${bot.origin}/demo/customers`);
		expect(await list.text()).not.toContain("@");
		const other = await fetch(`${bot.origin}/demo/customers/C1002/token`, {
			method: "POST",
		});
		expect(other.status).toBe(404);
	});

	it("takes a token once", async () => {
		const token = await tokenOf("C1001");
		const first = await bot.chat();
		const second = await bot.chat();
		await first.signIn(token);
		await second.signIn(token);
		await ask(second, "10281", "anna@example.com");
		await second.reads("No order 10281 with this address.");
		expect(bot.warnings).toContainEqual({
			code: "customer-token.refused",
			conversationId: second.conversationId,
			reason: "replayed",
		});
	});

	it("keeps a customer whose token is shown again, and nobody when another's is forged or the page signs out", async () => {
		const { store } = bot.runtime.parts;
		const chat = await bot.chat();
		const customerAfter = async (token: string | null, said: string) => {
			await chat.signIn(token);
			await chat.say(said);
			await expect
				.poll(async () => {
					const state = (await store.conversation(chat.conversationId))?.state;
					return state?.asked.at(-1)?.text;
				})
				.toBe(said);
			const found = await store.conversation(chat.conversationId);
			return found?.state.customer?.id ?? null;
		};
		const alice = await tokenOf("C1001");
		const forged = `${(await tokenOf("C1006")).split(".").slice(0, 2).join(".")}.c2lnbmF0dXJl`;
		expect(await customerAfter(alice, "is there a stone garden")).toBe("C1001");
		expect(await customerAfter(alice, "is there a brass lantern")).toBe(
			"C1001",
		);
		expect(await customerAfter(forged, "is there a velvet curtain")).toBeNull();
		expect(
			await customerAfter(await tokenOf("C1011"), "is there a copper kettle"),
		).toBe("C1011");
		expect(await customerAfter(null, "is there a silver spoon")).toBeNull();
	});

	it("keeps neither token nor secret in what it stores and logs", async () => {
		const chat = await bot.chat();
		const token = await tokenOf("C1016");
		await chat.signIn(token);
		await chat.reads("Мария");
		const { store } = bot.runtime.parts;
		const stored = JSON.stringify([
			await store.conversation(chat.conversationId),
			await store.transcript(chat.conversationId),
			bot.warnings,
		]);
		expect(stored).not.toContain(token.slice(-16));
	});
});

describe("a bot whose shop is down", () => {
	it("says so, offers to try again and a person, who is told the order", async () => {
		const bot = await startBot({
			SHOP_KIND: "woocommerce",
			SHOP_URL: "http://127.0.0.1:1",
			SHOP_KEY: "ck_0123456789",
			SHOP_SECRET: "cs_0123456789",
		});
		try {
			const chat = await bot.chat();
			await ask(chat, "10281", "alice@example.com");
			await expect
				.poll(async () => (await chat.replies()).at(-1)?.buttons, {
					timeout: 30_000,
				})
				.toEqual(["person", expect.stringMatching(/^pick:\d+:again$/)]);
			expect(bot.warnings.map(({ code }) => code)).toContain(
				"call.unavailable",
			);
			expect(JSON.stringify(bot.warnings)).not.toContain("alice");
			await chat.say("person", "person");
			await expect
				.poll(async () =>
					bot.runtime.parts.store.handoffs.get(`${chat.conversationId}.1`),
				)
				.toMatchObject({
					status: "waiting",
					pack: { flow: { id: "orders.track", values: { order: "10281" } } },
				});
		} finally {
			await bot.stop();
		}
	});
});

describe("a bot without a shop", () => {
	it("answers with the article", async () => {
		const bot = await startBot({ SHOP_KIND: "none" });
		try {
			const chat = await bot.chat();
			await chat.say("Find my parcel", track);
			await chat.reads("Track my parcel.");
		} finally {
			await bot.stop();
		}
	});
});
