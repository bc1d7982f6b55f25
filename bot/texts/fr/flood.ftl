### Plus vite que l'envoi.

GoesSlowly = Telegram ne me laisse transmettre que peu à la fois. Vos messages parviennent à { $name } un à un, dans l'ordre, et sans bruit après les premiers. Aucun ne se perd.

NotTaken = Il y a déjà tant en route vers { $name } que je n'ai pas pu prendre celui-ci. Il n'a pas été transmis. Envoyez-le de nouveau dans quelques minutes, s'il vous plaît.
