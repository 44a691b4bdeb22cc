import type { Phrases } from "./phrases.js";

export const tr: Phrases = {
	languageName: "Türkçe",
	greeting:
		"Merhaba! Ben mağazanın otomatik yardımcısıyım, yani bir bilgisayar programıyım. Siparişiniz, teslimat veya iade hakkında bana her şeyi sorabilirsiniz. Dilediğiniz an bir temsilcimizle görüşebilirsiniz.",
	greetingByName:
		"Merhaba {name}! Ben mağazanın otomatik yardımcısıyım, yani bir bilgisayar programıyım. Siparişiniz, teslimat veya iade hakkında bana her şeyi sorabilirsiniz. Dilediğiniz an bir temsilcimizle görüşebilirsiniz.",
	talkToPerson: "Temsilciyle görüş",
	backToBot: "Yardımcıya dön",
	backWithBot: "Peki, yeniden buradayım. Size nasıl yardımcı olabilirim?",
	noneOfThese: "Bunlardan hiçbiri",
	clarify: "Sizi doğru anlamak istiyorum. Hangisini kastediyorsunuz?",
	notUnderstood:
		"Üzgünüm, bunun yanıtını bilmiyorum. Sorunuzu başka bir şekilde yazar mısınız? Dilerseniz sizi bir temsilcimize aktarabilirim.",
	noneFits:
		"Anladım. Neye ihtiyacınız olduğunu kendi sözlerinizle yazar mısınız? Dilerseniz sizi bir temsilcimize aktarabilirim.",
	sameAgain: "Bu yanıtı sizinle daha önce paylaşmıştım. Kısaca:",
	sorryForTrouble:
		"Yaşadığınız sıkıntı için üzgünüm. Bildiklerim aşağıda; isterseniz bir temsilcimiz hemen yardımcı olabilir.",
	frustrated:
		"Yaşadığınız sıkıntı için üzgünüm. Sizi tahminlerle oyalamak istemem; görüşmeyi hemen bir temsilcimiz devralabilir.",
	onlyTextRead:
		"Dosyaları açamıyorum ama bir temsilcimiz açabilir. Sizi ona aktarayım mı?",
	handoffWaiting:
		"Görüşmemizi, yazdığınız her şeyle birlikte temsilcilerimize ilettim. Biri buradan görüşmeye katılacak; hiçbir şeyi tekrarlamanız gerekmeyecek.",
	handoffAfterMisses:
		"Doğru yanıtı bulamadığım için görüşmemizi, yazdığınız her şeyle birlikte temsilcilerimize ilettim. Biri buradan görüşmeye katılacak.",
	handoffFailed:
		"Üzgünüm, şu anda temsilcilerimize ulaşamıyorum. Lütfen birkaç dakika sonra yeniden deneyin; bu arada ben buradayım.",
	stillWaiting:
		"Sabrınız için teşekkür ederim. Henüz müsait bir temsilcimiz yok ve ne kadar süreceğini bilmiyorum. Sıranız korunuyor, mesajınız kaybolmaz. Dilerseniz e-posta adresinizi de buraya bırakabilirsiniz.",
	addedForPerson: "Teşekkür ederim, bunu temsilcimiz için ekledim.",
	alreadyWaiting:
		"Talebiniz temsilcilerimize ulaştı. Biri buradan görüşmeye katılacak.",
	messageDeleted: "[Mesaj gönderen tarafından silindi]",
	agentJoined: "{agent} görüşmeye katıldı.",
	fileOnlyNamed: "Burada gösterilemeyen bir dosya: {name}",
	agentGaveBack:
		"{agent} görüşmeyi bana geri verdi. Yardımcı olabileceğim başka bir konu var mı?",
	ratingThanks:
		"Değerlendirmeniz için teşekkür ederim. Başka bir konu olursa yazmanız yeterli.",
	ratingSorry:
		"Açık sözlülüğünüz için teşekkür ederim, daha iyi yardımcı olamadığımız için üzgünüm. Konu çözülmediyse sizi yeniden bir temsilcimize aktarırım.",
	wasThisHelpful: "Bu yardımcı oldu mu?",
	feedbackThanks:
		"Buna sevindim. Sizin için yapabileceğim başka bir şey var mı?",
	feedbackSorry:
		"Yardımcı olamadığım için üzgünüm. Biraz daha anlatır mısınız? Dilerseniz sizi bir temsilcimize aktarabilirim.",
	languageSwitched: "Türkçe devam ediyoruz.",
	switchTo: "Türkçeye geç",
	articleGone: "Bu seçenek artık yok. Lütfen sorunuzu yeniden yazın.",
	disclosure:
		"Kısa bir not: Ben mağazanın otomatik yardımcısıyım, yani bir bilgisayar programıyım. İstediğiniz zaman bir temsilcimizle görüşebilirsiniz.",
	yes: "Evet",
	no: "Hayır",
	confirmValue: "Şundan mı söz ediyorsunuz: {value}?",
	confirmAgain: "Evet ya da hayır yeterli: {value} doğru mu?",
	flowReminder: "“{title}” konusuna dönelim:",
	flowStopped:
		"Peki, burada bırakıyorum. Başka bir konuda yardımcı olabilir miyim?",
	flowRestarted: "Peki, baştan başlayalım.",
	flowAtStart: "Zaten ilk sorudayız.",
	nothingUnderWay:
		"Şu anda devam eden bir işlem yok. Size nasıl yardımcı olabileceğimi yazar mısınız? Dilerseniz sizi bir temsilcimize aktarabilirim.",
	nothingToStop:
		"Durdurulacak ya da geri alınacak bir işlem yok. Size nasıl yardımcı olabilirim? Dilerseniz bir temsilcimiz de devralabilir.",
	flowHelp:
		"Soruyu yanıtlayabilir, “geri” ya da “dur” yazabilir veya dilediğiniz an bir temsilciyle görüşebilirsiniz.",
	flowExpired:
		"Bir süredir yazmadığınız için “{title}” konusunu beklemeye aldım. Hazır olduğunuzda yazmanız yeterli; söyledikleriniz kaybolmadı.",
	flowContinue: "Devam et",
	flowStop: "Bırak",
	stillLooking: "Bir dakika lütfen, mağazanın sisteminden yanıt bekliyorum.",
	takesLong:
		"Bu her zamankinden uzun sürüyor. Yanıt gelir gelmez yazacağım; bu arada bir temsilcimiz yardımcı olabilir.",
	shopUnavailable:
		"Üzgünüm, mağazanın sistemine şu anda ulaşamıyorum. Verdiğiniz bilgiler kayıtlı. Yeniden deneyeyim mi, yoksa sizi bir temsilcimize mi aktarayım?",
	shopUncertain:
		"Üzgünüm, mağazanın sistemi zamanında yanıt vermedi; bu yüzden işlemin yapılıp yapılmadığını bilmiyorum. En iyisi bir temsilcimizin bakması; verdiğiniz bilgiler kayıtlı.",
	tryAgain: "Yeniden dene",
	corrected: "Teşekkürler, düzelttim.",
	clarifyAgain:
		"Hangisini kastettiğinizi hâlâ anlayamadım. Lütfen birini seçin ya da sizi bir temsilcimize aktarayım.",
	clarifyRest: "Diğer kısım için hangisini kastediyorsunuz?",
	safety: {
		"self-harm":
			"Bunları yaşadığınız için çok üzgünüm. Ben yalnızca bir programım, ama bununla tek başınıza kalmak zorunda değilsiniz. Tehlikedeyseniz lütfen 112’yi ya da güvendiğiniz birini arayın. Bir temsilcimizden buraya katılmasını rica ediyorum.",
		health:
			"Önce sağlığınız. Kendinizi iyi hissetmiyorsanız ürünü kullanmayı bırakıp doktora başvurun; acil durumda 112’yi arayın. Bir program bu konuda tavsiye vermemeli, bu yüzden bir temsilcimizden katılmasını rica ediyorum.",
		minor:
			"Konu bir çocuğu ya da genci ilgilendirdiği için bununla bir insan ilgilenmeli. Bir temsilcimizden buraya katılmasını rica ediyorum.",
		legal:
			"Bunun hukuki bir konu olduğunu anlıyorum. Bir program buna yanıt vermemeli, bu yüzden bir temsilcimizden devralmasını rica ediyorum.",
		abuse:
			"Bunu yaşadığınız için üzgünüm. Kimse buna katlanmak zorunda değil. Tehlikedeyseniz lütfen 112’yi arayın. Bir temsilcimizden buraya katılmasını rica ediyorum.",
		chargeback:
			"İtiraz edilen bir ödemeyle hemen bir insan ilgilenmeli. Bir temsilcimizden devralmasını rica ediyorum.",
	},
};
