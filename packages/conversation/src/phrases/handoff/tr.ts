import type { HandoffPhrases } from "./handoff-phrases.js";

export const tr: HandoffPhrases = {
	waitPosition:
		"{position, plural, =1 {Sırada ilk sizsiniz.} other {Sıradaki yeriniz: #.}}",
	waitRange:
		"Bekleme süresi şu anda {from} ile {to, plural, one {# dakika} other {# dakika}} arasında.",
	waitUpTo:
		"Bekleme süresi şu anda en fazla {to, plural, one {# dakika} other {# dakika}}.",
	waitUnknown: "Ne kadar süreceğini henüz bilmiyoruz.",
	waitKept:
		"Yazdıklarınızın hiçbiri kaybolmaz; bir değişiklik olursa haber vereceğim.",
	reRouted:
		"Sorduğum ilk temsilcimiz meşgul, bir başkasına soruyorum. Sıranız korunuyor.",
	wider: "Şimdi daha fazla temsilcimize soruyorum. Sıranız korunuyor.",
	requeued:
		"Görüşmeye başka bir temsilcimiz katılacak. Sıranız korunuyor, hiçbir şeyi tekrarlamanız gerekmeyecek.",
	transferred: "Görüşmeyi {agent} devralıyor; yazdığınız her şeyi görebiliyor.",
	tookUp: "{agent} sorunuzla ilgili olarak görüşmeye katıldı.",
	askedAgain:
		"Görüşmeyi konunuzu bilen temsilcimize ilettim ({agent}). Meşgulse başka bir temsilcimiz katılacak; hiçbir şeyi tekrarlamanız gerekmeyecek.",
	closed: "Şu anda temsilcilerimiz çevrimiçi değil.",
	opensAt: "Yeniden buradayız: {opens}.",
	closedChoice:
		"Sorunuz bize ulaştı, kaybolmayacak. Sorunuzu bırakabilir, sizi aramamızı isteyebilir ya da numarasını e-postayla alabilirsiniz.",
	leaveQuestion: "Sorumu bırakıyorum",
	callMeBack: "Beni arayın",
	numberByEmail: "Numara e-postayla",
	questionLeft:
		"Teşekkür ederim, sorunuz temsilcilerimizde. Numarasını birazdan yazacağım.",
	nobodyCame:
		"Üzgünüm, müsait bir temsilcimiz olmadı; sizi daha fazla bekletmek istemiyorum.",
	ticketNumber: "Sorunuzun numarası: {number}. Bir temsilcimiz yanıtlayacak.",
	callBackNumber:
		"Arama talebinizin numarası: {number}. Bir temsilcimiz sizi arayacak.",
	botStays: "Bu arada ben buradayım.",
	expired:
		"Üzgünüm: müsait bir temsilcimiz olmadı ve sizi boşuna bekletmek istemiyorum.",
	otherWays: "Bize şu yollarla da ulaşabilirsiniz: {contacts}.",
	askEmail: "Hangi e-posta adresine göndereyim?",
	emailUnreadable:
		"Burada bir e-posta adresi göremiyorum. Şuna benzer: ad@example.com.",
	numberToEmail:
		"Teşekkür ederim, sorunuzun numarası {email} adresine gönderiliyor.",
	emailTranscript: "Görüşme e-postayla",
	transcriptToEmail: "Teşekkür ederim, görüşme {email} adresine gönderiliyor.",
	ended: "Görüşme sona erdi.",
	beforeYouGo: "Ayrılmadan önce tek bir soru:",
	surveys: {
		csat: "Aldığınız yardımdan ne kadar memnun kaldınız? 1 = hiç memnun değilim, 5 = çok memnunum.",
		ces: "Konunuzu çözmek ne kadar kolaydı? 1 = çok zor, 7 = çok kolay.",
		nps: "Bizi bir arkadaşınıza önerme olasılığınız nedir? 0 = hiç yok, 10 = kesinlikle öneririm.",
	},
	anythingNew: "Yeni bir gelişme var mı?",
	backSolved: "Son görüşmedeki konu çözüldü ({agent}, {day}).",
	backArranged: "Son görüşmede kararlaştırılanlar ({agent}, {day}):",
	backUnreached:
		"O sırada size buradan yazamadık; bu yüzden başka bir yol seçtik ({agent}, {day}):",
	backUnsolved:
		"Son görüşmeden sonra ({agent}, {day}) henüz çözülmeyen bir nokta kaldı.",
	promiseBy: "{text} (tarih: {day})",
	nextStep: "Sonraki adım: {step}",
};
