import { asList, asRecord } from "./read-value.js";

/** A messenger on which the chat can go on. */
export interface OtherChannel {
	readonly id: string;
	/** As its users call it. */
	readonly title: string;
}

const titles: Readonly<Record<string, string>> = {
	telegram: "Telegram",
	whatsapp: "WhatsApp",
	messenger: "Messenger",
	viber: "Viber",
};

/** Messengers of an unchecked answer of `/webchat/channels`; those not known here are left out. */
export function readChannels(body: unknown): readonly OtherChannel[] {
	return asList(asRecord(body).channels).flatMap((id) =>
		typeof id === "string" && Object.hasOwn(titles, id)
			? [{ id, title: titles[id] ?? id }]
			: [],
	);
}
