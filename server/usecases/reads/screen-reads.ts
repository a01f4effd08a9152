import type { AuditReads } from './audit-reads.js';
import type { CalendarReads } from './calendar-reads.js';
import type { ColumnReads } from './column-reads.js';
import type { ContractReads } from './contract-reads.js';
import type { DeclarationReads } from './declaration-reads.js';
import type { DocumentReads } from './document-reads.js';
import type { EvidenceReads } from './evidence-reads.js';
import type { FilterReads } from './filter-reads.js';
import type { FindingHistoryReads } from './finding-history-reads.js';
import type { FindingReads } from './finding-reads.js';
import type { ImportReads } from './import-reads.js';
import type { InterruptionReads } from './interruption-reads.js';
import type { InvoiceReads } from './invoice-reads.js';
import type { LearningReads } from './learning-reads.js';
import type { PolicyReads } from './policy-reads.js';
import type { RuleFaultReads } from './rule-fault-reads.js';
import type { RuleMeasureReads } from './rule-measure-reads.js';
import type { SettingReads } from './setting-reads.js';
import type { SimulationReads } from './simulation-reads.js';
import type { StakeReads } from './stake-reads.js';
import type { SingleClickReads } from './single-click-reads.js';
import type { TodayReads } from './today-reads.js';

/** Everything that screens read. Each read is one transaction of the organisation. */
export interface ScreenReads
  extends
    AuditReads,
    CalendarReads,
    ColumnReads,
    ContractReads,
    DeclarationReads,
    DocumentReads,
    EvidenceReads,
    FilterReads,
    FindingHistoryReads,
    FindingReads,
    ImportReads,
    InterruptionReads,
    InvoiceReads,
    LearningReads,
    PolicyReads,
    RuleFaultReads,
    RuleMeasureReads,
    SettingReads,
    SimulationReads,
    SingleClickReads,
    StakeReads,
    TodayReads {}
