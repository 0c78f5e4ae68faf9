// Made by test/generators/generate-legacy-tables.ts; not to be edited.

/** TCVN3 (fonts .Vn…): the character as it is stored, then the letter that it shows. */
export const TCVN3_PAIRS =
  '¡Ă ¢Â £Ê ¤Ô ¥Ơ ¦Ư §Đ ¨ă ©â ªê «ô ¬ơ \u00adư ®đ µà ¶ả ·ã ¸á ¹ạ »ằ ¼ẳ ½ẵ ¾ắ Æặ Çầ Èẩ Éẫ Êấ Ëậ Ìè Îẻ Ïẽ Ðé Ñẹ Òề Óể Ôễ Õế Öệ ×ì Øỉ Üĩ Ýí Þị ßò áỏ âõ ãó äọ åồ æổ çỗ èố éộ êờ ëở ìỡ íớ îợ ïù ñủ òũ óú ôụ õừ öử ÷ữ øứ ùự úỳ ûỷ üỹ ýý þỵ';

/** VNI for Windows (fonts VNI-…): one or two characters as they are stored, then the letter that they show. */
export const VNI_PAIRS =
  'AùÁ aùá AøÀ aøà AûẢ aûả AõÃ aõã AïẠ aïạ AâÂ aââ AáẤ aáấ AàẦ aàầ AåẨ aåẩ AãẪ aãẫ AäẬ aäậ AêĂ aêă AéẮ aéắ AèẰ aèằ AúẲ aúẳ AüẴ aüẵ AëẶ aëặ ÑĐ ñđ EùÉ eùé EøÈ eøè EûẺ eûẻ EõẼ eõẽ EïẸ eïẹ EâÊ eâê EáẾ eáế EàỀ eàề EåỂ eåể EãỄ eãễ EäỆ eäệ ÆỈ æỉ ÓĨ óĩ ÒỊ òị OùÓ oùó OøÒ oøò OûỎ oûỏ OõÕ oõõ OïỌ oïọ OâÔ oâô OáỐ oáố OàỒ oàồ OåỔ oåổ OãỖ oãỗ OäỘ oäộ ÔƠ ôơ ÔùỚ ôùớ ÔøỜ ôøờ ÔûỞ ôûở ÔõỠ ôõỡ ÔïỢ ôïợ UùÚ uùú UøÙ uøù UûỦ uûủ UõŨ uõũ UïỤ uïụ ÖƯ öư ÖùỨ öùứ ÖøỪ öøừ ÖûỬ öûử ÖõỮ öõữ ÖïỰ öïự YùÝ yùý YøỲ yøỳ YûỶ yûỷ YõỸ yõỹ ÎỴ îỵ';

/** The upper halves (0x80 to 0xFF) of the Windows pages in which UTF-8 is misread; U+FFFD where a page has nothing. */
export const WINDOWS_PAGES = {
  1252: '€�‚ƒ„…†‡ˆ‰Š‹Œ�Ž��‘’“”•–—˜™š›œ�žŸ\u00a0¡¢£¤¥¦§¨©ª«¬\u00ad®¯°±²³´µ¶·¸¹º»¼½¾¿ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿ',
  1258: '€�‚ƒ„…†‡ˆ‰�‹Œ����‘’“”•–—˜™�›œ��Ÿ\u00a0¡¢£¤¥¦§¨©ª«¬\u00ad®¯°±²³´µ¶·¸¹º»¼½¾¿ÀÁÂĂÄÅÆÇÈÉÊË\u0300ÍÎÏĐÑ\u0309ÓÔƠÖ×ØÙÚÛÜƯ\u0303ßàáâăäåæçèéêë\u0301íîïđñ\u0323óôơö÷øùúûüư₫ÿ',
  1250: '€�‚�„…†‡�‰Š‹ŚŤŽŹ�‘’“”•–—�™š›śťžź\u00a0ˇ˘Ł¤Ą¦§¨©Ş«¬\u00ad®Ż°±˛ł´µ¶·¸ąş»Ľ˝ľżŔÁÂĂÄĹĆÇČÉĘËĚÍÎĎĐŃŇÓÔŐÖ×ŘŮÚŰÜÝŢßŕáâăäĺćçčéęëěíîďđńňóôőö÷řůúűüýţ˙',
} as const;
