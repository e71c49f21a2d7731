import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The last running number of completion papers a ward gave out in a year. */
@Entity('certificate_counter')
export class CertificateCounterEntity {
  @PrimaryColumn('integer') tenantId: number;
  @PrimaryColumn('smallint') year: number;
  @Column('integer') last: number;
}
