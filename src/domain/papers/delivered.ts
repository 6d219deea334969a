import type { PaperKind } from './kinds.ts';

const WHO = '办件编号：{caseNumber}　查询码：{queryCode}';
const PERSON = '{applicant}（{idType}：{idNumber}）';
const PICKUP = '* 凭办件编号和查询码，或扫描页上二维码，可查询办理进度。';
const REMEDIES = `=if remedies
=each remedies: {text}
=end`;

/**
 * The texts with which an office begins, in our own words: every one of them is the manager's to edit (待确认). What they
 * name of the law are articles that the catalogue has as verified: 行政许可法 art. 32, 38, 42, 44, 45.
 */
export const DELIVERED_TEMPLATES: Readonly<Record<PaperKind, string>> = {
  receipt: `# 收件凭证
> ${PERSON}：
您于{receivedOn}提交的“{item}”申请材料，本窗口已收到。${WHO}。
=if agent
经办人：{agent}。
=end
=if materials
收到的材料如下：
=table materials: 序号={no} | 材料名称={name} | 形式={form} | 情况={status}
=end
=if notifyBy
材料是否齐全、是否符合法定形式，将在{notifyBy}前一次告知；逾期不告知的，自收到材料之日起即为受理。
=end
* 本凭证只证明收到材料，不代表已经受理。
${PICKUP}
=seal
=sign: 申请人（经办人）签名 | 收件人签名`,

  acceptance: `# 受理通知书
> ${PERSON}：
您申请办理的“{item}”，经审查符合受理条件，自{acceptedOn}起受理。${WHO}。
=if bySilence
未在规定期限内告知补正内容，依据行政许可法第三十二条，自收到申请材料之日起即为受理。
=end
=if committedDueOn
本事项承诺{committedDays}个工作日内办结，办结日期不晚于{committedDueOn}。期限自受理的次日起按工作日计算；依法进行特别程序的时间不计算在内，并另行书面告知。
=end
=unless committedDueOn
本事项承诺{committedDays}个工作日内办结。跨入的年度尚未公布放假安排，具体日期待公布后告知。
=end
=if ledger
期限逐日计算如下：
=table ledger: 日期={date} | 是否计入={counts} | 第几个工作日={dayNumber} | 说明={reason}
=end
${PICKUP}
=seal`,

  correction: `# 补正告知书
> ${PERSON}：
您申请办理的“{item}”，经审查，申请材料需要补正。${WHO}。现将需要补正的全部内容一次告知如下：
=if lines
=table lines: 序号={no} | 材料名称={name} | 问题={reason} | 如何补正={remedy}
=end
=if reason
说明：{reason}
=end
=if dueOn
请于{dueOn}前补正。
=end
补正的材料可到窗口提交。收到全部补正材料后重新审查，办理期限自受理的次日起计算。
* 依据：行政许可法第三十二条。
${PICKUP}
=seal
=sign: 申请人（经办人）签收 | 日期`,

  refusal: `# 不予受理通知书
> ${PERSON}：
您申请办理的“{item}”（办件编号：{caseNumber}），经审查，决定不予受理。
理由：{reason}
=if basis
依据：{basis}
=end
=if competentBody
请向有权办理的机关申请：{competentBody}。
=end
${REMEDIES}
=seal
=sign: 申请人（经办人）签收 | 日期`,

  deferral: `# 容缺受理通知书
> ${PERSON}：
您申请办理的“{item}”（办件编号：{caseNumber}），主要材料齐全且符合要求，下列材料暂缺。经您自愿申请并作出承诺，本窗口先予受理：
=table materials: 序号={no} | 暂缺的材料={name} | 形式={form}
请于{dueOn}前补齐。补齐以前审核照常进行，但不发放办理结果。逾期未补齐的，经窗口确认后作退件处理，材料退还。
* 本通知书一式两份，申请人和窗口各执一份。
=seal
=page
# 容缺受理承诺书
本人（单位）申请办理“{item}”（办件编号：{caseNumber}），已知悉容缺受理的内容和后果，现承诺：
=if promise
{promise}
=end
一、于{dueOn}前补齐上述暂缺材料，补交的材料真实、有效。
二、逾期未补齐的，同意窗口作退件处理，由此产生的后果自行承担。
=sign: 承诺人（经办人）签名 | 日期`,

  declaration: `# 告知承诺书
> ${PERSON}：
您申请办理的“{item}”（办件编号：{caseNumber}），下列材料可以用书面承诺代替：
=if materials
=table materials: 序号={no} | 以承诺代替的材料={name}
=end
窗口将在办理中或办结后核查。承诺不实的，依法撤销办理结果，并记录有关情况。
承诺人声明：
=if promise
{promise}
=end
本人（单位）已知悉告知的全部内容，所承诺的情况真实，愿意承担承诺不实的后果。
=seal
=sign: 承诺人（经办人）签名 | 日期`,

  'special-procedure': `# 特别程序告知书
> ${PERSON}：
您申请办理的“{item}”（办件编号：{caseNumber}），自{from}起进行{stop}。
=if stopsLegal
所需时间不计算在法定办理期限和承诺期限内。
=end
=unless stopsLegal
所需时间不计算在承诺期限内；法定办理期限照常计算。
=end
=if expectedEndOn
预计于{expectedEndOn}结束。
=end
=if basis
依据：{basis}
=end
=if reason
说明：{reason}
=end
结束后继续计算办理期限，并书面告知新的办结日期。
${PICKUP}
=seal`,

  'special-procedure-end': `# 特别程序结束告知书
> ${PERSON}：
您申请办理的“{item}”（办件编号：{caseNumber}），{stop}自{from}起，于{to}结束。
=if committedDueOn
办理期限继续计算，承诺办结日期为{committedDueOn}。
=end
=unless committedDueOn
新的办结日期将另行告知。
=end
=if ledger
期限逐日计算如下：
=table ledger: 日期={date} | 是否计入={counts} | 第几个工作日={dayNumber} | 说明={reason}
=end
${PICKUP}
=seal`,

  extension: `# 延期告知书
> ${PERSON}：
您申请办理的“{item}”（办件编号：{caseNumber}），不能在原定期限内办结。经本机关负责人批准，延长{days}个工作日。
=if reason
延期的理由：{reason}
=end
=if committedDueBefore
原承诺办结日期：{committedDueBefore}。
=end
=if committedDueOn
延长后的承诺办结日期：{committedDueOn}。
=end
* 依据：行政许可法第四十二条。
${PICKUP}
=seal`,

  return: `# 退件通知书
> ${PERSON}：
您申请办理的“{item}”（办件编号：{caseNumber}），现作退件处理，所交材料一并退还。
理由：{reason}
=if basis
依据：{basis}
=end
=if materials
退还的材料：
=table materials: 序号={no} | 材料名称={name} | 形式={form}
=end
${REMEDIES}
=seal
=sign: 申请人（经办人）签收 | 日期`,

  withdrawal: `# 撤回办结单
> ${PERSON}：
您申请办理的“{item}”（办件编号：{caseNumber}），应您的申请予以撤回，本件办结，所交材料退还。
=if reason
撤回原因：{reason}
=end
撤回后需要办理的，可以重新申请。
=seal
=sign: 申请人（经办人）签名 | 日期`,

  decision: `# 决定书
> ${PERSON}：
您申请办理的“{item}”，本窗口于{receivedOn}收件，办件编号{caseNumber}。
=if approved
经审查，符合规定的条件，决定准予办理。
办理结果：{result}。自作出决定之日起十日内送达。
=end
=if rejected
经审查，不符合规定的条件，决定不予办理。
理由：{reason}
=end
=if revoked
经查，原准予办理的决定应予撤销，现决定撤销。
理由：{reason}
=end
=if basis
依据：{basis}
=end
=if opinion
意见：{opinion}
=end
${REMEDIES}
=seal`,

  delivery: `# 送达回证
受送达人：${PERSON}
案由：办理“{item}”，办件编号{caseNumber}
=if delivered
送达的文书：
=table delivered: 序号={no} | 文书名称={name} | 文书编号={number}
=end
=if deliveryWay
送达方式：{deliveryWay}
=end
=if postNumber
邮寄单号：{postNumber}
=end
=if receivedBy
签收：{receivedBy}
=end
=if signedOn
签收日期：{signedOn}
=end
=sign: 受送达人签名或盖章 | 收到日期 | 送达人签名
* 由他人代收的，请在签名处注明代收人与受送达人的关系。
=seal`,

  'handover-sheet': `# 交接单
下列办件的材料共{count}件，由{office}移交{handedTo}。
=table cases: 序号={no} | 办件编号={caseNumber} | 申请人={applicant} | 事项={item} | 环节={stage} | 材料={materials}
=sign: 移交人签名 | 接收人签名 | 交接时间
* 一式两份，移交方和接收方各执一份。`,

  'list-receipt': `# 集体收件凭证
> {agent}：
=if enterprise
您受{enterprise}委托，于{issuedOn}为下列{count}人提交的“{item}”申请材料，本窗口已收到，各为一件。
=end
=unless enterprise
您于{issuedOn}为下列{count}人提交的“{item}”申请材料，本窗口已收到，各为一件。
=end
授权委托书：{letter}，有效期至{letterUntil}。
=table cases: 序号={no} | 申请人={applicant} | 办件编号={caseNumber} | 查询码={queryCode}
材料是否齐全、是否符合法定形式，将分别一次告知。
* 本凭证只证明收到材料，不代表已经受理。各件另有收件凭证。
* 凭办件编号和查询码可查询办理进度，请将各自的查询码转交本人。
=seal
=sign: 经办人签名 | 收件人签名`,

  'due-ledger': `# 办理期限逐日说明
> ${PERSON}：
您申请办理的“{item}”（办件编号：{caseNumber}），自{acceptedOn}起受理，承诺{committedDays}个工作日内办结。以下为截至{issuedOn}的计算。
=if committedDueOn
承诺办结日期：{committedDueOn}。
=end
=if legalDueOn
法定办结日期：{legalDueOn}。
=end
=if ledger
=table ledger: 日期={date} | 是否计入={counts} | 第几个工作日={dayNumber} | 说明={reason}
=end
=unless ledger
目前正在进行特别程序，期限停止计算，恢复后另行说明。
=end
* 期限自受理的次日起按工作日计算，周末和法定节假日不计，调休上班日计入；特别程序期间不计。
${PICKUP}
=seal`,

  'case-ledger': `# 办件台账
{month}{basis}的办件，共{count}件。
=table cases: 序号={no} | 办件编号={caseNumber} | 事项={item} | 申请人={applicant} | 收件={received} | 受理={accepted} | 应办结={due} | 办结={closed} | 按时={onTime} | 超期原因={cause}
* 日期未注明年份的为当年。不含已作废的办件和导入的往年办件。
=sign: 制表人 | 复核人
=seal`,
};
