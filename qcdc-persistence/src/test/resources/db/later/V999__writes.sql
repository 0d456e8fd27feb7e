INSERT INTO target (code, number, name) VALUES ('LATER', '1', 'Chỉ tiêu');
