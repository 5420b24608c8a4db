import type {DoctorMessages} from '../en/doctor.ts';
import type {Local} from '../local.ts';

export const doctorMessages = (local: Local): DoctorMessages => ({
	displays: {
		plain: 'كما يُرسَل',
		unmarked: 'كما يُرسَل بلا تشكيل',
		words: 'كل كلمة من اليمين إلى اليسار معكوسة',
		ltr: 'ترتبه الطرفية من اليسار',
		detected: 'ترتبه الطرفية من حيث يبدأ السطر',
		detectedBoxes: 'كذلك، لكن من اليسار إن كان فيه خط (│)',
		boxes: 'ترتبه الطرفية وتصل حروفه وتترك الخطوط (│)',
	},
	display: model => `السطور: ${model ?? 'كما تحتاجها هذه الطرفية'}`,
	doctor: {
		answers: {
			name: 'الاسم (XTVERSION)',
			secondary: 'الصفات (DA2)',
			primary: 'الصفات (DA1)',
			bidiMode: 'ترتيب الاتجاهين (الوضع 8)',
			synchronised: 'الإخراج المتزامن (الوضع 2026)',
			graphemeMode: 'وحدات الكتابة (الوضع 2027)',
			columnMargins: 'الهوامش الجانبية (الوضع 69)',
			background: 'الخلفية (OSC 11)',
			keyboard: 'لوحة المفاتيح (بروتوكول kitty)',
		},
		noAnswer: 'لا جواب',
		environment: 'البيئة',
		terminal: 'الطرفية',
		unknown: 'غير معروف',
		by: {
			answer: 'من أجوبتها',
			multiplexer: 'مما يقوله المضاعف',
			environment: 'من البيئة',
			memory: 'كالمرة السابقة',
			nothing: 'لا دليل عليها',
		},
		display: 'تعرض السطر',
		chosen: 'اختيارك',
		current: 'الآن',
		clipboard: 'النسخ (OSC 52)',
		takes: {
			always: 'مقبول',
			whenAllowed: 'مقبول إن سمحت إعداداتها',
			never: 'غير مقبول',
			unknown: 'غير معروف',
		},
		most: bytes => `حتى ${local.number(bytes)} بايت`,
		pasteHere: 'أُرسل نص قصير إلى الحافظة. ألصقه هنا لترى هل وصل، أو اضغط Enter:',
		pasted: {
			same: 'النسخ يعمل هنا.',
			other: 'أُلصق شيء آخر: لم تصل النسخة.',
			nothing: 'لم يُلصق شيء: لا يُعرف هل يعمل النسخ.',
		},
		question: models =>
			`أي ثلاثة أسطر تُقرأ صحيحة؟ من ${local.number(1)} إلى ${local.number(models)}؛ 0: حسب الطرفية؛ c: تجربة النسخ؛ Enter: كما هو`,
		kept: (display, terminal) => `حُفظ للطرفية ${terminal}: ${display}.`,
		left: 'بقي كما هو.',
		forgotten: 'يتبع خبر الطرفية.',
	},
});
