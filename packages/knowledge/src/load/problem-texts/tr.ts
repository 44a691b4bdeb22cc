import type { ProblemTexts } from "./problem-texts.js";
import { trTerms } from "./tr-terms.js";

/** Problems in Turkish. */
export const tr: ProblemTexts = {
	terms: trTerms,
	didYouMean: "“{nearest}” mi demek istediniz?",
	none: "Sorun yok",
	count:
		"{errors, plural, one {# hata} other {# hata}}, {warnings, plural, one {# uyarı} other {# uyarı}}",
	rules: {
		"file-missing": [
			"Bilgi tabanında {name} dosyası yok",
			"Bilgi tabanının klasöründe {name} dosyasını oluşturun",
		],
		"file-unreadable": [
			"Dosya okunamıyor: {reason}",
			"Dosyanın var olduğunu ve okuma izni bulunduğunu denetleyin",
		],
		"file-too-large": [
			"Dosya {maxKilobytes} KB sınırını aşıyor",
			"Dosyayı bölün ya da buraya ait olmayanı çıkarın",
		],
		"file-too-many-parts": [
			"Dosyadaki satır, kayıt ve alan sayısı {max} sınırını aşıyor",
			"Dosyayı bölün ya da buraya ait olmayanı çıkarın",
		],
		"file-name": [
			"“{name}” burada ad olarak kullanılamaz",
			"a’dan z’ye küçük harf, rakam ve kısa çizgi ile .yaml uzantısını kullanın: articles/returns/how-to.yaml",
		],
		"file-unknown": [
			"“{name}” dosyası okunmuyor: burada bu adda bir şey yok",
			"Makaleler articles/, akışlar flows/, sözcükler lexicon/, sınama soruları questions/ klasöründe durur",
		],
		"yaml-syntax": [
			"Dosya geçerli bir YAML değil: {detail}",
			'Girintileri denetleyin (iki boşluk, sekme yok); “: ” veya “#” içeren metni çift tırnağa alın: "…"',
		],
		"yaml-too-deep": [
			"İç içe düzey ya da girinti sayısı {maxDepth} sınırını aşıyor",
			"Burada bu kadar düzeye gerek yok: metni sola çekin",
		],
		"yaml-alias": [
			"YAML çapa ve takma adlarına (“{name}”) izin verilmez",
			"Metni açıkça yazın ya da mağazanın bir bilgisi yapın",
		],
		"yaml-tag": [
			"YAML etiketlerine (“{name}”) izin verilmez",
			'Etiketi kaldırın; “!” ile başlayan metni çift tırnağa alın: "…"',
		],
		"key-forbidden": [
			"“{key}” alan adı olarak kullanılamaz",
			"Başka bir ad seçin",
		],
		"key-duplicate": [
			"“{key}” alanı {line}. satırda zaten var",
			"İkisinden birini bırakın",
		],
		"key-unknown": ["Bilinmeyen alan: “{key}”", "Bilinen alanlar: {known}"],
		"field-missing": ["“{field}” alanı eksik", "Buraya “{field}:” ekleyin"],
		"value-type": [
			"Beklenen: {expected}; bulunan: {found} {value}",
			"Buraya şunu yazın: {expected}",
		],
		"text-expected": [
			"“{value}” metin olarak değil, sayı ya da true/false olarak okunuyor",
			'Metni çift tırnağa alın: "…"',
		],
		"value-too-small": [
			"Sayı çok küçük: en az {min} olabilir",
			"{min} veya daha büyük bir sayı yazın",
		],
		"value-too-large": [
			"Sayı çok büyük: en çok {max} olabilir",
			"{max} veya daha küçük bir sayı yazın",
		],
		"value-unknown": [
			"“{value}” şu değerlerden biri değil: {options}",
			"Bunlardan birini kullanın",
		],
		"value-format": [
			"“{value}” olması gerektiği gibi yazılmamış",
			"Düzenleyicinin bu alan için gösterdiği örneğe ya da başka bir dosyaya bakın",
		],
		"text-empty": ["“{field}” boş", "Metni yazın ya da satırı silin"],
		"text-too-long": ["Metin {max} karakterden uzun", "Metni kısaltın"],
		"list-empty": [
			"“{field}” listesi boş",
			"En az bir kayıt ekleyin; iyi bir makalede otuz veya daha çok farklı ifade bulunur",
		],
		"list-too-long": [
			"“{field}” listesindeki kayıt sayısı {max} sınırını aşıyor",
			"En iyilerini bırakın",
		],
		"locale-missing": [
			"“{locale}” dili eksik",
			"“{locale}:” bloğunu ekleyin; o zamana kadar müşteriler mağazanın varsayılan dilini görür",
		],
		"default-locale-missing": [
			"Mağazanın varsayılan dili “{locale}” eksik",
			"“{locale}:” bloğunu ekleyin",
		],
		"locale-unknown": [
			"Mağaza “{locale}” dilini desteklemiyor",
			"“{locale}” dilini shop.yaml içinde locales listesine ekleyin ya da şunlardan birini kullanın: {locales}",
		],
		"translation-stale": [
			"“{locale}” çevirisi yapıldıktan sonra “{source}” metni değişti",
			"İki metni karşılaştırın, sonra şunu çalıştırın: shopbell mark-translated {id} {locale}",
		],
		"lexicon-missing": [
			"“{locale}” dilinin sözlüğü yok",
			"lexicon/{locale}.yaml dosyasını oluşturun",
		],
		"article-unknown": [
			"Bilinmeyen makale: “{id}”",
			"Var olan bir makalenin kimliğini yazın",
		],
		"article-own": [
			"“{id}” makalesi sıradaki makale olarak kendisini öneriyor",
			"Başka bir makale önerin ya da satırı silin",
		],
		"phrasing-shared": [
			"“{text}” aynı zamanda “{id}” makalesinin bir ifadesi (orada {line}. satır)",
			"İfadeyi, ona daha iyi yanıt veren makalede bırakın",
		],
		"phrasing-near": [
			"“{text}” bu makaleden çok “{id}” makalesine yakın: oradaki {line}. satır “{near}”",
			"Oraya taşıyın ya da başka sözcüklerle yazın; burada doğruysa öteki satırı bu makalenin not_questions listesine ekleyin",
		],
		"phrasing-repeated": [
			"“{text}” {line}. satırda zaten var",
			"Birini silin ya da başka sözcüklerle bir ifade yazın",
		],
		"phrasing-denied": [
			"“{text}” not_questions altında, {line}. satırda ise questions altında",
			"İki listeden yalnızca birinde bırakın",
		],
		"held-out-used": [
			"“{text}” sınama sorusu aynı zamanda “{id}” makalesinin bir ifadesi; bu yüzden hiçbir şeyi kanıtlamaz",
			"Sınama sorusunu başka türlü sorun ya da silin",
		],
		"message-syntax": [
			"Süslü ayraçlarda hata: {detail}",
			"{fact} ya da {fact, plural, one {# gün} other {# gün}} yazın ve her ayracı kapatın",
		],
		"plural-missing": [
			"“{name}” bilgisinin çoğulunda “{locale}” dilinin gerektirdiği biçimler eksik: {missing}",
			"Çoğula {missing} {…} ekleyin",
		],
		"plural-unused": [
			"“{locale}” dilinde “{category}” çoğul biçimi yok (“{name}” bilgisi)",
			"Bu biçimi silin",
		],
		"fact-unknown": [
			"Bilinmeyen bilgi: “{name}”",
			"“{name}” bilgisini shop.yaml içinde ya da bu dosyada facts altına ekleyin",
		],
		"fact-unused": [
			"Bu makalenin hiçbir metni “{name}” bilgisini kullanmıyor",
			"Bilgiyi kullanın ya da silin",
		],
		"shop-fact-unused": [
			"Hiçbir makale ve hiçbir akış “{name}” bilgisini kullanmıyor",
			"Bilgiyi kullanın ya da silin",
		],
		"fact-kind": [
			"“{name}” bir sayı değil, bu yüzden çoğulu yok",
			"{{name}} yazın",
		],
		"fact-language-missing": [
			"“{name}” bilgisinin “{locale}” dilinde metni yok",
			"Bilgiye “{locale}:” ekleyin",
		],
		"answer-too-long": [
			"Yanıttaki sözcük sayısı: {words}; müşteriler {max} sözcükten sonra okumayı bırakır",
			"Kısaltın ya da bir bölümünü başka bir makaleye taşıyıp onu sıradaki makale olarak önerin",
		],
		"short-too-long": [
			"“short” gösterildiğinde {length} karakter; dar kanallara {max} karakter sığar",
			"Metni kısaltın",
		],
		"text-too-complex": [
			"Satır, ayraç ve biçim imi sayısı {max} sınırını aşıyor ya da listeler fazla iç içe",
			"Sade cümleler yazın; kalın yazıyı, listeleri, bağlantıları ve bilgileri ölçülü kullanın",
		],
		"markdown-unsupported": [
			"{what}: her kanal bunu gösteremez",
			"Yalnızca paragraf, **kalın**, *eğik*, liste ve bağlantı kullanın",
		],
		"link-insecure": ["“{url}” bağlantısı güvenli değil", "https:// kullanın"],
		"link-unsafe": [
			"“{url}” bağlantısı güvenle açılamaz",
			"https://, mailto: ya da tel: ile başlayan bir adres verin",
		],
		"link-broken": [
			"“{url}” bağlantısı hiçbir yere gitmiyor",
			"Adresi denetleyin: https://, sunucu adı, eğik çizgi, sonra sayfa",
		],
		"personal-data": [
			"Makalede {what}: “{text}”",
			"Bunu silin; mağazanın kendi bilgileri shop.yaml içinde facts altında durur",
		],
		"flow-article-missing": [
			"“{id}” akışı hiçbir makaleye ait değil",
			"“{id}” makalesini yazın: ifadeleri akışı başlatır, mağaza bağlı değilken yanıtı o verir",
		],
		"flow-unknown": [
			"Bilinmeyen akış: “{id}”",
			"Var olan bir akışın kimliğini yazın",
		],
		"flow-without-order": [
			"“{id}” akışı sipariş numarası sormuyor",
			"with_order altında, order-number türünde bir alan soran akışı yazın",
		],
		"flow-step-unknown": [
			"Bilinmeyen adım: “{step}”",
			"Bu akışın bir adımının adını, “person” ya da “end” yazın",
		],
		"flow-slot-unknown": [
			"Bilinmeyen slot: “{slot}”",
			"“{slot}” slotunu slots altına ekleyin",
		],
		"flow-slot-unused": [
			"Hiçbir adım “{slot}” slotunu sormuyor",
			"Bunu sorun ya da silin",
		],
		"flow-input-unknown": [
			"“{action}” eylemi “{name}” almıyor",
			"Aldıkları: {known}",
		],
		"flow-input-missing": [
			"“{action}” eylemi “{name}” gerektiriyor",
			"“with” altına “{name}:” ekleyin",
		],
		"flow-name-unknown": [
			"Burada “{name}” adında bir şey yok",
			"Bir slot, bir bilgi, çağrı sonucunun bir alanı ya da her akışın bildiği bir ad kullanın",
		],
		"flow-condition": [
			"Koşul okunamıyor: {detail}",
			'Örneğin şöyle yazın: found_status == "shipped" && amount > 50; metinler çift tırnak içinde',
		],
		"flow-path-open": [
			"“{step}” adımından sonra bir şey yok",
			"“next:” ekleyin ya da altına akışı bitiren bir adım koyun",
		],
		"flow-path-endless": [
			"“{step}” adımından hiçbir yol sona ulaşmıyor",
			"Yollarından birini “end” ya da “person” adımına götürün",
		],
		"flow-step-unreachable": [
			"“{step}” adımına hiçbir yol gitmiyor",
			"Başka bir adımı ona götürün ya da silin",
		],
		"flow-options-count": [
			"Bir seçim iki ile beş arasında seçenek ister; burada {count} var",
			"Seçenek ekleyin ya da soruyu ikiye bölün",
		],
		"flow-loop": [
			"Bu adımlar araya soru girmeden dönüp duruyor: {steps}",
			"Araya bir soru koyun ya da birini başka yere götürün",
		],
		"flow-question-trap": [
			"“{step}” sorusunu yanıtlayamayan kimse ilerleyemez",
			"“else” yolunu “person”, “end” ya da başka bir adıma götürün",
		],
		"flow-text-missing": [
			"“{step}” adımının “{locale}” dilinde “{part}” metni yok",
			"Metni {locale} → steps → {step} altına yazın",
		],
		"review-overdue": [
			"Bu dosyanın gözden geçirme süresi {date} tarihinde doldu (sorumlu: {owner})",
			"Yeniden okuyun, düzeltin ve yeni bir tarih verin",
		],
		"validity-over": [
			"Makale {date} tarihine kadar geçerliydi",
			"Daha geç bir tarih verin ya da makaleyi silin",
		],
		"validity-reversed": [
			"valid_until ({until}), valid_from ({from}) tarihinden önce",
			"İki tarihin yerini değiştirin",
		],
		"date-invalid": [
			"“{value}” bir tarih değil",
			"Yıl-ay-gün olarak yazın: 2027-03-31",
		],
		"time-invalid": [
			"“{value}” bir saat değil",
			'Saat ve dakikayı çift tırnak içinde yazın: "09:00"',
		],
		"time-zone-unknown": [
			"Bilinmeyen saat dilimi: “{value}”",
			"Europe/Warsaw gibi bir ad kullanın",
		],
		"hours-overlap": [
			"“{day}” gününün saatleri çakışıyor",
			"Aralıkları birleştirin ya da saatlerini düzeltin",
		],
		"holidays-unknown": [
			"“{value}” için resmî tatiller bilinmiyor",
			"Ülkenin iki harfini, gerekirse bölgesiyle birlikte yazın: PL, DE-BY",
		],
		"ladder-order": [
			"{fallBack} saniye sonra kayıt açılması, {wider} saniye sonra daha çok kişiye sorulmasından önce geliyor",
			"fall_back_after_seconds değeri wider_after_seconds değerinden büyük olmalı",
		],
		"template-places": [
			"“{name}” şablonundaki yerler bu haliyle onaylanmaz",
			"Yerleri {{1}}, {{2}} diye sırayla, atlamadan numaralandırın; ilkinin önüne ve sonuncunun arkasına sözcük koyun",
		],
		"template-fields": [
			"Metinde doldurulacak {places} yer var, ama {fields} alan adı verilmiş",
			"Her yer için bir alan adı yazın: fields: [shopper, order]",
		],
		"template-duplicate": [
			"“{name}” şablonu “{language}” dilinde zaten var: {line}. satır",
			"İkisinden birini bırakın",
		],
		"currency-unknown": [
			"Bilinmeyen para birimi: “{value}”",
			"Para biriminin üç harfini yazın: EUR",
		],
		"default-locale-unknown": [
			"default_locale “{locale}” mağazanın dillerinden biri değil",
			"locales listesinden birini kullanın",
		],
	},
};
