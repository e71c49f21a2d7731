import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A human being across wards. Holds nothing personal: names live with the ward's learner. */
@Entity('person')
export class PersonEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('timestamptz') createdAt: Date;
}
