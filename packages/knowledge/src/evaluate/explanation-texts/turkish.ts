import type { ExplanationTexts } from "./explanation-texts.js";

/** Explanations in Turkish. */
export const turkish: ExplanationTexts = {
	quotes: ["“", "”"],
	percent: "%{n}",
	nearlyAll: "%99’un üstünde",
	hardlyAny: "%1’in altında",
	or: " ya da ",
	bar: "Tek başına yanıt verdiği güven düzeyi: {bar} ve üstü.",
	person:
		"Müşteri bir insanla görüşmek istiyor; sözcükler başka neye yakın olursa olsun bot onu bir insana yönlendirir.",
	smallTalk: "Bot nazik bir cümleyle yanıt verir: bu bir soru değil ({kind}).",
	kinds: {
		greeting: "selamlama",
		thanks: "teşekkür",
		goodbye: "vedalaşma",
		how_are_you: "nasılsın",
		ok: "onay",
		yes: "evet",
		no: "hayır",
		who_are_you: "sen kimsin",
		compliment: "övgü",
		insult: "hakaret",
		test: "deneme",
	},
	answer: "Bot {article} makalesiyle yanıt verir; güven: {share}. {bar}",
	clarify:
		"Bot yanıt verecek kadar emin olmadığı için sorar: {candidates}. {bar}",
	candidate: "{article} {share}",
	empty: "Bot bilmediğini söyler: metinde tutunabileceği bir sözcük yok.",
	outside:
		"Bot bilmediğini söyler: soru, hiçbir makalenin yanıtlamadığı bir konuyla ilgili görünüyor. En olası makale {article}; güven: {share}.",
	weak: "Bot bilmediğini söyler: en olası makale {article}, ama güven yalnızca {share}. {bar}",
	withOrder:
		"Soruda bir sipariş geçiyorsa ve mağaza bağlıysa bunun yerine {flow} akışı başlar.",
	nearest: "{id} makalesinin en yakın ifadesi: {phrasing}.",
	nearestSame:
		"{id} makalesinin en yakın ifadesi: {phrasing}; soruyla sözcüğü sözcüğüne aynı.",
	next: "Sonra {article} gelir; güven: {share}, en yakın ifadesi: {phrasing}.",
	given: "Konuşmanın dili: {language}.",
	byDefault: "Dili belli eden bir şey yok, şu dil kabul edildi: {language}.",
	detected: "Tanınan dil: {language} (güven: {share}).",
	oneNumber: "{words} bir sipariş ya da ürün numarası olarak okundu.",
	numbers: "{words} sipariş ya da ürün numaraları olarak okundu.",
	keyboard: "Başka bir klavyeyle yazılmış gibi okundu: {text}.",
	meaning: "Sözlüğe göre {word} şu anlama gelebilir: {meanings}.",
	oneUnknown: "Hiçbir ifadede {words} sözcüğü yok.",
	unknown: "Hiçbir ifadede şu sözcükler yok: {words}.",
	frustrated: "Müşteri sıkıntılı görünüyor, bu yüzden bir insan önerilir.",
	pro: "{id} lehine olanlar, en önemlisinden başlayarak: {words}.",
	contra: "Aleyhine olanlar: {words}.",
	bySpelling: "{word} (yazılışıyla)",
};
