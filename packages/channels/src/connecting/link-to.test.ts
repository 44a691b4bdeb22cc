import { expect, it } from "vitest";
import { messengerKits } from "../testing/messenger-kits.js";
import { noFiles } from "../testing/no-files.js";

const link = {
	reference: "sb-AbCdEfGhIjKlMnOpQrStUvWx",
	text: "Ще тут & далі?",
};
const words = encodeURIComponent(`${link.reference} ${link.text}`);

const addresses: Readonly<Record<string, string>> = {
	telegram: `https://t.me/shop_bot?start=${link.reference}`,
	whatsapp: `https://wa.me/48220000000?text=${words}`,
	messenger: `https://m.me/1045678?ref=${link.reference}`,
	viber: `viber://pa?chatURI=shopbot&context=${link.reference}&text=${words}`,
};

it.each(messengerKits.map((kit) => [kit.name, kit] as const))(
	"%s has an address that brings a reference back, or none at all",
	async (name, kit) => {
		const { channel, simulator } = await kit.open(noFiles);
		const address = await channel.linkTo?.(link);
		expect(address?.replace(/m\.me\/\d+/, "m.me/1045678")).toBe(
			addresses[name],
		);
		expect(await channel.linkTo?.(link)).toBe(address);
		expect(simulator.problems).toEqual([]);
		await simulator.close();
	},
);

it.each(["telegram", "whatsapp", "viber"])(
	"%s has none while the vendor does not tell who we are",
	async (name) => {
		const kit = messengerKits.find((one) => one.name === name);
		const opened = await kit?.open(noFiles);
		opened?.simulator.revoke();
		expect(await opened?.channel.linkTo?.(link)).toBeNull();
		await opened?.simulator.close();
	},
);
