import { expect, it } from "vitest";
import { TestConversation } from "../testing/converse.js";
import type { ContextPack } from "./context-pack.js";
import {
	contextPackSchema,
	readContextPack,
	toContextPackJsonSchema,
} from "./context-pack-schema.js";

function packOf(chat: TestConversation): ContextPack {
	const effect = chat.effects.find(({ kind }) => kind === "desk");
	if (effect?.kind !== "desk" || effect.command.kind !== "request")
		throw new Error("Nobody was asked for");
	return effect.command.pack;
}

it("is written down in the file that others read", async () => {
	// After a change: npx vitest run --project unit packages/conversation/src/handoff -u
	await expect(
		`${JSON.stringify(toContextPackJsonSchema(), null, "\t")}\n`,
	).toMatchFileSnapshot("../../schema/context-pack.schema.json");
});

it("holds for the packs of turns, and knows every field of them", () => {
	const chat = new TestConversation().withShop();
	chat
		.feed({
			kind: "opened",
			at: 1,
			page: { url: "https://s.example", title: "S", order: "10299" },
			device: { kind: "phone", system: "Android", browser: "Firefox" },
			customer: { id: "7", name: "Ola", email: "ola@mail.pl", phone: null },
		})
		.says("where is my parcel")
		.says("terrible, give me a human");
	const pack = packOf(chat);
	expect(contextPackSchema.strict().safeParse(pack).error).toBeUndefined();
	expect(readContextPack(JSON.parse(JSON.stringify(pack)))).toEqual(pack);
});

it("takes packs of earlier versions, and nothing that is none", () => {
	const old = {
		schema: 1,
		handoffId: "c1.1",
		conversationId: "c1",
		channel: "webchat",
		locale: "en",
		reason: "requested",
		shopper: { name: null },
		page: null,
		asked: [],
		shown: [],
		articleId: null,
		requestedAt: 1,
	};
	expect(readContextPack(old)).toEqual(old);
	expect(readContextPack({ ...old, schema: 2 })).toBeUndefined();
	expect(readContextPack("pack")).toBeUndefined();
});
