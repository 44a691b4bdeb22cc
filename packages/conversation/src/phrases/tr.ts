import type { Phrases } from "./phrases.js";

export const tr: Phrases = {
	languageName: "Türkçe",
	greeting:
		"Merhaba! Ben mağazanın otomatik yardımcısıyım, yani bir bilgisayar programıyım. Siparişiniz, teslimat veya iade hakkında bana sorabilirsiniz. Dilediğiniz an bir çalışanımızla görüşebilirsiniz.",
	greetingByName:
		"Merhaba {name}! Ben mağazanın otomatik yardımcısıyım, yani bir bilgisayar programıyım. Siparişiniz, teslimat veya iade hakkında bana sorabilirsiniz. Dilediğiniz an bir çalışanımızla görüşebilirsiniz.",
	talkToPerson: "Bir kişiyle görüş",
	backToBot: "Yardımcıya dön",
	noneOfThese: "Bunlardan hiçbiri",
	clarify: "Sizi doğru anlamak istiyorum. Hangisini kastediyorsunuz?",
	notUnderstood:
		"Üzgünüm, bunun yanıtını bilmiyorum. Başka sözlerle sorabilir misiniz? Dilerseniz sizi bir çalışma arkadaşıma aktarabilirim.",
	noneFits:
		"Anladım. Neye ihtiyacınız olduğunu kendi sözlerinizle yazar mısınız? Dilerseniz sizi bir çalışma arkadaşıma aktarabilirim.",
	sameAgain: "Bu yanıtı az önce gördünüz. Kısaca:",
	sorryForTrouble:
		"Yaşadığınız sıkıntı için üzgünüm. Bildiklerim aşağıda; isterseniz bir çalışma arkadaşım hemen yardımcı olabilir.",
	frustrated:
		"Yaşadığınız sıkıntı için üzgünüm. Sizi tahminlerle oyalamak istemem: bir çalışma arkadaşım hemen devralabilir.",
	onlyTextRead:
		"Dosyaları açamıyorum ama bir çalışma arkadaşım açabilir. Sizi aktarayım mı?",
	handoffWaiting:
		"Görüşmemizi yazdığınız her şeyle birlikte çalışma arkadaşlarıma ilettim. Biri burada size katılacak; hiçbir şeyi tekrarlamanız gerekmeyecek.",
	handoffAfterMisses:
		"Doğru yanıtı bulamadığım için görüşmemizi yazdığınız her şeyle birlikte çalışma arkadaşlarıma ilettim. Biri burada size katılacak.",
	handoffFailed:
		"Üzgünüm, şu anda çalışma arkadaşlarıma ulaşamıyorum. Lütfen birkaç dakika sonra yeniden deneyin; bu arada ben buradayım.",
	stillWaiting:
		"Sabrınız için teşekkür ederim. Henüz müsait kimse yok ve ne kadar süreceğini bilmiyorum. Sıranız ve mesajınız saklanıyor. Dilerseniz e-posta adresinizi de buraya bırakabilirsiniz.",
	addedForPerson: "Teşekkür ederim, bunu çalışma arkadaşım için ekledim.",
	alreadyWaiting:
		"Talebiniz çalışma arkadaşlarıma ulaştı. Biri burada size katılacak.",
	agentJoined: "{agent} görüşmeye katıldı.",
	agentGaveBack:
		"{agent} görüşmeyi bana geri verdi. Yardımcı olabileceğim başka bir konu var mı?",
	resolvedAskRating:
		"Görüşme sona erdi. Aldığınız yardımdan ne kadar memnun kaldınız? 1 = hiç, 5 = çok.",
	ratingThanks:
		"Değerlendirmeniz için teşekkür ederim. Başka bir konu olursa yazmanız yeterli.",
	ratingSorry:
		"Açık sözlülüğünüz için teşekkür ederim, daha iyi olmadığı için üzgünüm. Konu çözülmediyse sizi yeniden bir kişiye aktarırım.",
	wasThisHelpful: "Bu yardımcı oldu mu?",
	feedbackThanks:
		"Buna sevindim. Sizin için yapabileceğim başka bir şey var mı?",
	feedbackSorry:
		"Yardımcı olamadığım için üzgünüm. Biraz daha anlatır mısınız? Dilerseniz sizi bir çalışma arkadaşıma aktarabilirim.",
	languageSwitched: "Türkçe devam ediyoruz.",
	switchTo: "Türkçeye geç",
	articleGone: "Bu seçenek artık yok. Lütfen yeniden sorun.",
	ordinals: [
		["birinci", "birincisi", "ilki", "ilk"],
		["ikinci", "ikincisi"],
		["üçüncü", "üçüncüsü", "sonuncu", "sonuncusu"],
	],
};
