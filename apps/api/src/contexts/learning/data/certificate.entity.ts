import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A "Giấy xác nhận hoàn thành khoá học" that was issued. `status`: 0 issued, 1 revoked. */
@Entity('certificate')
@Index('uq_certificate_public_code', ['tenantId', 'publicCode'], { unique: true })
@Index('uq_certificate_number', ['tenantId', 'year', 'number'], { unique: true })
@ForeignKey('course_completion', ['tenantId', 'enrolmentId'], ['tenantId', 'enrolmentId'], { name: 'fk_certificate_completion' })
export class CertificateEntity {
  @PrimaryColumn('integer') tenantId: number;
  @PrimaryColumn('uuid') enrolmentId: string;
  @Column('text') publicCode: string;
  @Column('smallint') year: number;
  @Column('integer') number: number;
  @Column('smallint', { default: 0 }) status: number;
  @Column('timestamptz') issuedAt: Date;
}
