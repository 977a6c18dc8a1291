-- Keys and words are compared letter by letter. MySQL's own collation takes some for the same that are not, such as "maersk" and
-- "mærsk", or the two scripts of Japanese: a contact with both among its words could not be saved. H2 compares so already, and reads
-- what stands in such a comment as one.
/*!80017 alter table app_user
  modify username varchar(120) character set utf8mb4 collate utf8mb4_0900_bin not null,
  modify name_key varchar(120) character set utf8mb4 collate utf8mb4_0900_bin not null */;
/*!80017 alter table contact
  modify name_key varchar(200) character set utf8mb4 collate utf8mb4_0900_bin not null,
  modify tax_id_key varchar(40) character set utf8mb4 collate utf8mb4_0900_bin,
  modify city_key varchar(120) character set utf8mb4 collate utf8mb4_0900_bin */;
/*!80017 alter table contact_word modify word varchar(60) character set utf8mb4 collate utf8mb4_0900_bin not null */;
/*!80017 alter table project
  modify name_key varchar(300) character set utf8mb4 collate utf8mb4_0900_bin not null,
  modify code_key varchar(60) character set utf8mb4 collate utf8mb4_0900_bin,
  modify client_key varchar(200) character set utf8mb4 collate utf8mb4_0900_bin,
  modify owner_key varchar(120) character set utf8mb4 collate utf8mb4_0900_bin */;
/*!80017 alter table project_word modify word varchar(60) character set utf8mb4 collate utf8mb4_0900_bin not null */;
/*!80017 alter table tag modify name_key varchar(30) character set utf8mb4 collate utf8mb4_0900_bin not null */;
/*!80017 alter table entry_category modify name_key varchar(60) character set utf8mb4 collate utf8mb4_0900_bin */;

-- What is searched is written in the letters that every keyboard has: "lodz" finds "Łódź" on both databases.
insert ignore into contact_word (word, contact_id)
  select substring(
    replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(word, 'æ', 'ae'), 'œ', 'oe'), 'ø', 'o'),
      'ł', 'l'), 'đ', 'd'), 'ð', 'd'), 'þ', 'th'), 'ħ', 'h'), 'ŧ', 't'), 'ı', 'i'), 1, 60), contact_id
  from contact_word where word regexp '[æœøłđðþħŧı]';
delete from contact_word where word regexp '[æœøłđðþħŧı]';
insert ignore into project_word (word, project_id)
  select substring(
    replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(word, 'æ', 'ae'), 'œ', 'oe'), 'ø', 'o'),
      'ł', 'l'), 'đ', 'd'), 'ð', 'd'), 'þ', 'th'), 'ħ', 'h'), 'ŧ', 't'), 'ı', 'i'), 1, 60), project_id
  from project_word where word regexp '[æœøłđðþħŧı]';
delete from project_word where word regexp '[æœøłđðþħŧı]';
update entry set search_key = substring(
    replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(search_key, 'æ', 'ae'), 'œ', 'oe'), 'ø',
      'o'), 'ł', 'l'), 'đ', 'd'), 'ð', 'd'), 'þ', 'th'), 'ħ', 'h'), 'ŧ', 't'), 'ı', 'i'), 1, 600)
  where search_key regexp '[æœøłđðþħŧı]';
