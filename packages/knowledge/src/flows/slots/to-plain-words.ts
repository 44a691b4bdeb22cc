/** Words of a text in small letters, Latin ones without marks, a drawn-out "nooo" as "no". */
export function toPlainWords(text: string): string[] {
	return text
		.toLowerCase()
		.normalize("NFD")
		.replace(/(?<=[a-zı])\p{M}/gu, "")
		.normalize("NFC")
		.replaceAll("ł", "l")
		.replaceAll("ı", "i")
		.replace(/['’ʼ`]/gu, "")
		.split(/[^\p{L}]+/u)
		.filter((word) => word !== "")
		.map((word) => word.replace(/(\p{L})\1{2,}/gu, "$1"));
}
