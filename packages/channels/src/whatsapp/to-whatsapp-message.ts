import type { QuickReply, SentTemplate } from "@shopbell/conversation";
import type { ReplyPart } from "../look/render-reply.js";

/** On the button that opens a list; at most 20 characters. */
const openList: Readonly<Record<string, string>> = {
	en: "Choose",
	pl: "Wybierz",
	uk: "Обрати",
	bg: "Избор",
	sk: "Vybrať",
	tr: "Seçin",
};

/** A text of a reply as the Cloud API takes it (developers.facebook.com/docs/whatsapp/cloud-api/messages). */
export function toWhatsappMessage(
	part: Extract<ReplyPart, { kind: "text" }>,
	locale: string,
): object {
	const { written, buttons } = part;
	if (buttons === null)
		return { type: "text", text: { preview_url: false, body: written } };
	const isList = buttons.form.kind === "list";
	return {
		type: "interactive",
		interactive: {
			type: isList ? "list" : "button",
			body: { text: written },
			action: isList
				? {
						button: openList[locale] ?? openList.en,
						sections: [{ rows: buttons.replies.map(toRow) }],
					}
				: {
						buttons: buttons.replies.map((reply) => ({
							type: "reply",
							reply: toRow(reply),
						})),
					},
		},
	};
}

/** A text that Meta has approved, with what stands in its places. */
export function toTemplateMessage({
	name,
	language,
	parameters,
}: SentTemplate): object {
	return {
		type: "template",
		template: {
			name,
			language: { code: language },
			...(parameters.length === 0
				? {}
				: {
						components: [
							{
								type: "body",
								parameters: parameters.map((text) => ({ type: "text", text })),
							},
						],
					}),
		},
	};
}

function toRow({ label, value }: QuickReply): object {
	return { id: value, title: label };
}
